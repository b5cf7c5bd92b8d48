import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, keyEndpoint, repository } from "./run.ts";

const npm = (cwd: string, command: string, ...args: readonly string[]): ReturnType<typeof spawnSync> =>
  spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...process.env, npm_config_offline: "true", npm_config_cache: join(cwd, ".npm"), npm_config_prefix: cwd },
  });

test("the package installs into an empty folder without a network, and runs there", () => {
  const packed = spawnSync(process.execPath, ["scripts/package-cli.mjs"], { cwd: repository, encoding: "utf8" });
  assert.equal(packed.status, 0, packed.stderr);
  const file = packed.stdout.trim();
  const cwd = folderWith({ "infra/e.yml": keyEndpoint, "package.json": "{}" });
  const installed = npm(cwd, "npm", "install", "--no-audit", "--no-fund", file);
  assert.equal(installed.status, 0, `${installed.stderr}`);
  const modules = readdirSync(join(cwd, "node_modules")).filter((name) => !name.startsWith("."));
  assert.deepEqual(modules, ["mlwarden"], "nothing comes with it");
  const checked = npm(cwd, "npx", "mlwarden", "check", "infra");
  assert.equal(checked.status, 1, `${checked.stderr}`);
  assert.match(`${checked.stdout}`, /^infra\/e\.yml:3:12 warning online-endpoint-key-auth /);
  const { main, scripts, dependencies } = JSON.parse(
    readFileSync(join(cwd, "node_modules/mlwarden/package.json"), "utf8"),
  );
  assert.deepEqual([main, scripts, dependencies], [undefined, undefined, undefined]);
});
