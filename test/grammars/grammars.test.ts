import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tester = createRequire(import.meta.url).resolve("vscode-tmgrammar-test/dist/unit.js");
const ownHosts = grammarsIn("test/grammars/hosts");
const extensions = ".vscode-host/node_modules/code-server/lib/vscode/extensions";
const hostsOfVSCode = ["json", "yaml"].flatMap((name) => grammarsIn(`${extensions}/${name}/syntaxes`));

/** The grammars in a folder of the repository; none where it does not exist. */
function grammarsIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

/** Runs the fixtures' assertions with the grammars that package.json contributes, in these languages. */
async function check(hosts: readonly string[], fixtures: string): Promise<void> {
  const grammars = hosts.flatMap((path) => ["--grammar", path]);
  const args = [tester, "--compact", "--config", "package.json", ...grammars, fixtures];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(({ stdout, stderr }) =>
    assert.fail(`${stdout}${stderr}`),
  );
}

test("expressions, references and our languages are coloured", () => check(ownHosts, "test/grammars/*.test"));

test(
  "they are in VS Code's own JSON and YAML too",
  {
    skip: hostsOfVSCode.length === 0 && "VS Code is not installed in .vscode-host",
  },
  () => check([...hostsOfVSCode, "test/grammars/hosts/json-arm-template.json"], "test/grammars/*.test"),
);
