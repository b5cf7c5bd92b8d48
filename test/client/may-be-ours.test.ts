import assert from "node:assert/strict";
import { test } from "node:test";
import type { Uri } from "vscode";
import { mayBeOurs } from "../../client/src/may-be-ours.ts";
import { syntaxOfText } from "../dialects/read.ts";
import { shapes } from "../dialects/shapes.ts";
import { loaded } from "../rule-cases.ts";

const document = (languageId: string, text: string) => ({
  languageId,
  uri: { path: "/folder/some" } as Uri,
  getText: () => text,
});

test("the client starts the server for whatever a rule has a case for", () => {
  for (const { file, cases } of loaded)
    for (const { syntax, text, name } of cases) assert.ok(mayBeOurs(document(syntax, text)), `${file}: ${name}`);
});

test("the client starts the server for every kind of file that is recognised", () => {
  for (const [text] of shapes) assert.ok(mayBeOurs(document(syntaxOfText(text), text)), text);
});

test("the client leaves the server alone for other people's files", () => {
  assert.ok(!mayBeOurs(document("json", '{ "$schema": "https://json.schemastore.org/package", "type": "module" }')));
  assert.ok(!mayBeOurs(document("yaml", "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n")));
  assert.ok(!mayBeOurs(document("markdown", "azureml")));
  assert.ok(mayBeOurs(document("yaml", "auth_mode: key\n")));
});
