import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findings, findingsOf, pause, ruleOf, until } from "./editor.ts";
import { test } from "./runner.ts";

/** Stands in for an extension that checks files against a schema, as the YAML and JSON ones do. */
const others = vscode.languages.createDiagnosticCollection("another extension");

const text = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scores
auth_mode: key
descripton: mine

`;
const openNew = async (): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument({ language: "yaml", content: text });
  await vscode.window.showTextDocument(document);
  return document;
};
const say = (uri: vscode.Uri, ranges: readonly vscode.Range[]): void =>
  others.set(
    uri,
    ranges.map((range) => ({ range, message: "Not allowed.", severity: vscode.DiagnosticSeverity.Warning })),
  );

test("what another extension says of the structure of a place is not said twice, and again when it is silent", async () => {
  const { uri } = await openNew();
  const rules = (): readonly string[] => findingsOf(uri).map(ruleOf);
  const misspelt = (await findings(uri)).find((finding) => ruleOf(finding) === "unknown-key");
  const insecure = findingsOf(uri).find((finding) => ruleOf(finding) === "online-endpoint-key-auth");
  assert.ok(misspelt && insecure);
  say(uri, [misspelt.range, insecure.range]);
  await until("the second squiggle to go", () => !rules().includes("unknown-key"));
  assert.ok(rules().includes("online-endpoint-key-auth"), "what is insecure is told whoever else speaks of the place");
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    misspelt.range,
  );
  assert.ok(
    actions.some(({ title }) => /^Rename to 'description'/.test(title)),
    "the fix is offered all the same",
  );
  others.delete(uri);
  await until("our own squiggle to come back", () => rules().includes("unknown-key"));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

for (const milliseconds of [0, 1500])
  test(`what another extension offers is not offered twice, though that takes it ${milliseconds} ms`, async () => {
    const { uri } = await openNew();
    await findings(uri);
    const at = new vscode.Position(4, 0);
    const labels = async (): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        uri,
        at,
      );
      return items
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
        .map(({ label }) => (typeof label === "string" ? label : label.label));
    };
    const alone = await labels();
    assert.ok(alone.includes("public_network_access") && alone.includes("tags"), alone.join());
    const other = vscode.languages.registerCompletionItemProvider("yaml", {
      provideCompletionItems: async () => {
        await pause(milliseconds);
        return [new vscode.CompletionItem("public_network_access", vscode.CompletionItemKind.Property)];
      },
    });
    const together = await labels();
    other.dispose();
    assert.deepEqual(
      together.filter((label) => label === "public_network_access"),
      ["public_network_access"],
    );
    assert.ok(together.includes("tags"));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
