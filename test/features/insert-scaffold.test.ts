import assert from "node:assert/strict";
import { test } from "node:test";
import { scaffold } from "../../server/src/features/scaffold/index.ts";
import { insertion } from "../../server/src/features/scaffold/insert.ts";
import { inspect } from "../../server/src/index.ts";
import { applyEdits } from "../../server/src/text/span.ts";

const cluster = scaffold("computeCluster", { name: "extra", format: "arm" }) ?? [];

/** `|` marks the cursor. */
function insert(marked: string, files = cluster): string | undefined {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const edits = insertion(text, offset, files);
  return edits && applyEdits(text, edits);
}

const template = (parameters: string, resources: string): string => `{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    "contentVersion": "1.0.0.0",${parameters}
    // what it is for
    "resources": [${resources}]
}
`;

const item = (name: string): string => `
        {
            "type": "Microsoft.Storage/storageAccounts",
            "apiVersion": "2023-05-01",
            "name": "${name}"
        }`;

interface Written {
  readonly parameters: Readonly<Record<string, { readonly type: string }>>;
  readonly resources: readonly { readonly name: string }[];
}
const read = (text: string | undefined): Written => JSON.parse((text ?? "").replace(/^\s*\/\/.*$/m, ""));
const names = (text: string | undefined) => read(text).resources.map(({ name }) => name);
const own = "[format('{0}/extra', parameters('workspaceName'))]";

test("resources go behind the one that the cursor is in or behind", () => {
  assert.deepEqual(names(insert(template("", `${item("a")}|,${item("b")}\n    `))), ["a", own, "b"]);
  assert.deepEqual(names(insert(template("", `${item("a")},${item("b|")}\n    `))), ["a", "b", own]);
  assert.deepEqual(names(insert(template("", `|${item("a")}\n    `))), [own, "a"]);
  assert.deepEqual(names(insert(template("", "|"))), [own]);
});

test("parameters that are missing are declared, and those that are there stay", () => {
  const given = `\n    "parameters": { "subnetId": { "type": "string", "defaultValue": "mine" } },`;
  const { parameters } = read(insert(template(given, "|")));
  assert.deepEqual(parameters.subnetId, { type: "string", defaultValue: "mine" });
  assert.equal(parameters.workspaceName?.type, "string");
});

test("what stands around stays as it is written, line ends and indentation included", () => {
  const before = template("", `${item("a")}|\n    `).replaceAll("\n", "\r\n");
  const after = insert(before) ?? "";
  assert.equal(after.replaceAll("\r\n", "").includes("\n"), false);
  assert.match(after, /\r\n {4}\/\/ what it is for\r\n/);
  assert.match(after, /\},\r\n {8}\{\r\n {12}"type": "Microsoft\.MachineLearningServices\/workspaces\/computes",\r\n/);
  assert.deepEqual(inspect("main.json", after).tree.problems, []);
});

test("a document without text takes a file whole, but not several", () => {
  const [file] = scaffold("datastore", {}) ?? [];
  assert.ok(file);
  assert.equal(insert("\n|", [file]), file.text);
  assert.equal(insert("|", scaffold("onlineEndpoint", {})), undefined);
});

test("where there is no place for it, nothing is offered", () => {
  const yaml = scaffold("datastore", {});
  assert.equal(insert("name: x\n|", yaml), undefined);
  assert.equal(insert(template("", "|"), yaml), undefined);
  assert.equal(insert(`{ "a": | }`), undefined);
  assert.equal(insert(template("", `${item("a")}|,`).slice(0, -8)), undefined);
  assert.equal(insert(template("", "|").replace(/\[\|\]/, "{|}")), undefined);
});
