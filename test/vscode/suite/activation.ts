import assert from "node:assert/strict";
import * as vscode from "vscode";
import { open, until } from "./editor.ts";
import { test } from "./runner.ts";

const most = 60;
const extensions = ["mlwarden.mlwarden", "vscode.json-language-features"] as const;
const [own, other] = extensions;

test(`loading and activating the extension takes VS Code no more than ${most} ms, or thrice its own extension for JSON`, async () => {
  await open("suite/package.json");
  for (const id of extensions)
    await until(`${id} to be active`, () => vscode.extensions.getExtension(id)?.isActive || undefined);
  // The page tells of what has happened until it is shown.
  await vscode.commands.executeCommand("perfview.show");
  const ours = await until("the times of ML Warden", () => timeOf(own));
  const theirs = await until("the times of another extension", () => timeOf(other));
  // Where others share the processor, everything takes longer.
  assert.ok(ours < Math.max(most, 3 * theirs), `${ours} ms, while that for JSON takes ${theirs} ms`);
  return `${ours} ms, while that for JSON takes ${theirs} ms`;
});

/** Milliseconds, as "Developer: Startup Performance" tells them; undefined as long as it does not. */
function timeOf(extension: string): number | undefined {
  const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "perf")?.getText() ?? "";
  const name = extension.replace(".", "\\.");
  // The table's own column for loading counts the wait for other extensions, too.
  const load = new RegExp(`^code/extHost/didLoadExtensionCode/${name}\\t\\d+\\t(\\d+)`, "m").exec(page)?.[1];
  const call = new RegExp(`^\\|\\s*${name}\\s*\\|[^|]*\\|[^|]*\\|\\s*(\\d+)\\s*\\|`, "m").exec(page)?.[1];
  return load === undefined || call === undefined ? undefined : Number(load) + Number(call);
}
