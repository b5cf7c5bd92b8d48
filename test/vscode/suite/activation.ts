import assert from "node:assert/strict";
import * as vscode from "vscode";
import { until } from "./editor.ts";
import { test } from "./runner.ts";

const most = 60;

test(`loading and activating the extension takes VS Code no more than ${most} ms, or thrice its own extension for JSON`, async () => {
  await vscode.commands.executeCommand("perfview.show");
  const ours = await until("the times of ML Warden", () => timeOf("mlwarden.mlwarden"));
  const theirs = await until("the times of another extension", () => timeOf("vscode.json-language-features"));
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
