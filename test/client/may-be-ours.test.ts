import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Uri } from "vscode";
import { mayBeOurs } from "../../client/src/may-be-ours.ts";
import type { Case } from "../../server/src/rules/rule.ts";
import { syntaxOfText } from "../dialects/read.ts";
import { shapes } from "../dialects/shapes.ts";

const rules = fileURLToPath(new URL("../../server/src/rules/", import.meta.url));

const document = (languageId: string, text: string, scheme = "file") => ({
  languageId,
  uri: { scheme, path: "/folder/some" } as Uri,
  getText: () => text,
});

test("the client starts the server for whatever a rule has a case for", async () => {
  const files = readdirSync(rules, { recursive: true, withFileTypes: true }).filter(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(rules.length)
      .match(/[\\/].*\.ts$/),
  );
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const { cases = [] } = (await import(pathToFileURL(path).href)) as { cases?: readonly Case[] };
    for (const each of cases) assert.ok(mayBeOurs(document(each.syntax, each.text)), `${file.name}: ${each.name}`);
  }
});

test("the client starts the server for every kind of file that is recognised", () => {
  for (const [text] of shapes) assert.ok(mayBeOurs(document(syntaxOfText(text), text)), text);
});

test("the client leaves the server alone for other people's files, and for views of history", () => {
  assert.ok(!mayBeOurs(document("json", '{ "$schema": "https://json.schemastore.org/package", "type": "module" }')));
  assert.ok(!mayBeOurs(document("yaml", "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n")));
  assert.ok(!mayBeOurs(document("markdown", "azureml")));
  assert.ok(mayBeOurs(document("yaml", "auth_mode: key\n")));
  assert.ok(!mayBeOurs(document("yaml", "auth_mode: key\n", "git")));
});
