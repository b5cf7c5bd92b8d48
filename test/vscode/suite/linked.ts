import assert from "node:assert/strict";
import * as vscode from "vscode";
import { deploying, workspaceTemplate } from "../../templates.ts";
import { closeAll, findingsOf, inWorkspace, open, ruleOf, until, writeJson } from "./editor.ts";
import { test } from "./runner.ts";

const [parent, child] = ["suite/linked/main.json", "suite/linked/nested/workspace.json"];

const says = (uri: vscode.Uri): string | undefined =>
  findingsOf(uri).find((each) => ruleOf(each) === "workspace-public-network-access")?.message;

async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + before.length)),
    after,
  );
  assert.ok(start >= 0 && (await vscode.workspace.applyEdit(edit)));
}

test("a template is judged as the one that links to it deploys it: on disk, while that is typed, and saved", async () => {
  await writeJson(child, workspaceTemplate);
  await writeJson(parent, deploying("nested/workspace.json", "Disabled"));
  try {
    const { uri } = await open(child);
    const isOpen = (): boolean => says(uri)?.endsWith(", when deployed by ../main.json.") ?? false;
    await until("what is wrong in it at all", () => findingsOf(uri).length > 0);
    assert.equal(says(uri), undefined, "closed by its default, and where it is deployed");
    await writeJson(parent, deploying("nested/workspace.json", "Enabled"));
    await until("the finding, once the file on disk opens it", isOpen);

    const typed = await open(parent);
    await replace(typed, "Enabled", "Disabled");
    await until("the finding to go while the change is not saved", () => says(uri) === undefined);
    assert.ok(typed.isDirty);
    await replace(typed, "Disabled", "Enabled");
    await until("the finding to come back", isOpen);
    await replace(typed, "Enabled", "Disabled");
    await typed.save();
    await closeAll();
    await open(child);
    await until("other findings of the child", () => findingsOf(uri).length > 0);
    assert.equal(says(uri), undefined, "closed, as the parent was saved");
  } finally {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace("suite/linked"), { recursive: true });
  }
});
