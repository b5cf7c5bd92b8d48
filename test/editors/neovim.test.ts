import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;

test("the set-up in docs/editors.md makes Neovim show findings and mend them", {
  skip: !hasNeovim && "no Neovim here",
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "mlwarden-neovim-"));
  try {
    const [, setUp = ""] = /```lua\n(.*?)```/s.exec(readFileSync(join(repository, "docs/editors.md"), "utf8")) ?? [];
    writeFileSync(join(folder, "init.lua"), setUp);
    writeFileSync(
      join(folder, "mlwarden"),
      `#!/bin/sh\nexec "${process.execPath}" "${join(repository, "dist/cli.js")}" "$@"\n`,
    );
    chmodSync(join(folder, "mlwarden"), 0o755);
    const lines = [
      "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json",
      "name: scoring",
      "auth_mode: key # as in the sample",
      "public_network_access: disabled",
    ];
    writeFileSync(join(folder, "endpoint.yml"), `${lines.join("\n")}\n`);
    const script = join(repository, "test/editors/neovim.lua");
    const { stdout, stderr } = spawnSync(
      "nvim",
      ["--headless", "-u", join(folder, "init.lua"), join(folder, "endpoint.yml"), "-c", `luafile ${script}`],
      { encoding: "utf8", timeout: 60_000, env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` } },
    );
    const result = JSON.parse(stdout || JSON.stringify(stderr));
    assert.deepEqual(result, {
      found: ["online-endpoint-key-auth"],
      lines: lines.with(2, "auth_mode: aad_token # as in the sample"),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
