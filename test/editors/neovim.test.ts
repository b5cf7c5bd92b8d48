import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { cli, folderWith, repository } from "../cli/run.ts";

const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;
const options = { skip: !hasNeovim && "no Neovim here" };

/** Runs a script in a Neovim that is set up as docs/editors.md says, and works in `cwd`. Answers what it writes. */
function inNeovim(script: string, cwd: string, file: string): unknown {
  const [, setUp = ""] = /```lua\n(.*?)```/s.exec(readFileSync(join(repository, "docs/editors.md"), "utf8")) ?? [];
  const own = folderWith({ "init.lua": setUp, mlwarden: `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n` });
  chmodSync(join(own, "mlwarden"), 0o755);
  const { stdout, stderr } = spawnSync(
    "nvim",
    ["--headless", "-u", join(own, "init.lua"), file, "-c", `luafile ${join(repository, "test/editors", script)}`],
    {
      cwd,
      encoding: "utf8",
      timeout: 60_000,
      env: { ...process.env, PATH: `${own}${delimiter}${process.env.PATH}` },
    },
  );
  return JSON.parse(stdout || JSON.stringify(stderr));
}

test("the set-up in docs/editors.md makes Neovim show findings and mend them", options, () => {
  const lines = [
    "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json",
    "name: scoring",
    "auth_mode: key # as in the sample",
    "public_network_access: disabled",
  ];
  const cwd = folderWith({ "endpoint.yml": `${lines.join("\n")}\n` });
  assert.deepEqual(inNeovim("mends.lua", cwd, "endpoint.yml"), {
    found: ["online-endpoint-key-auth"],
    lines: lines.with(2, "auth_mode: aad_token # as in the sample"),
  });
});

test("what lies around a file counts in Neovim, and is read again when the file is saved", options, () => {
  const deployment = ["name: blue", "endpoint_name: churn", "egress_public_network_access: disabled"];
  const cwd = folderWith({
    "workspace.yml": "name: demo\nmanaged_network:\n  isolation_mode: allow_only_approved_outbound\n",
    "online/churn/blue.yml": `${deployment.join("\n")}\n`,
  });
  const { before, after } = inNeovim("neighbour.lua", cwd, "online/churn/blue.yml") as Readonly<
    Record<"before" | "after", string[]>
  >;
  assert.ok(before.includes("deployment-egress-beside-managed-network"), String(before));
  assert.deepEqual(
    after,
    before.filter((code) => code !== "deployment-egress-beside-managed-network"),
  );
});
