import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkupContent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition, hover } from "../../server/src/index.ts";

const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": {
    "isPrivate": { "type": "bool", "defaultValue": true },
    "suffix": { "type": "string" },
    "password": { "type": "securestring", "defaultValue": "not-to-be-shown" },
    "size": { "type": "string", "allowedValues": ["small", "large"] }
  },
  "variables": { "label": "[concat('ml-', parameters('password'))]", "tier": "gold" },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "[concat('\\u00e9\\"', parameters('suffix'))]",
      "tags": {
        "a": "[if(parameters('isPrivate'), 'inside', 'outside')]",
        "b": "[variables('tier')]",
        "c": "[variables('label')]",
        "d": "[parameters('size')]",
        "e": "[resourceGroup().location]"
      },
      "properties": {}
    },
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2022-09-01",
      "name": "inner",
      "properties": {
        "mode": "Incremental",
        "expressionEvaluationOptions": { "scope": "inner" },
        "parameters": { "suffix": { "value": "[variables('tier')]" } },
        "template": {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "parameters": { "suffix": { "type": "string", "defaultValue": "inner-default" } },
          "resources": [
            {
              "type": "Microsoft.MachineLearningServices/workspaces",
              "apiVersion": "2024-04-01",
              "name": "nested",
              "tags": { "f": "[parameters('suffix')]" },
              "properties": {}
            }
          ]
        }
      }
    }
  ]
}`;
const document = TextDocument.create("file:///azuredeploy.json", "json", 1, text);

/** The place of `what` in the line that holds `line`. */
function at(line: string, what: string) {
  const start = text.indexOf(line);
  assert.ok(start >= 0);
  return document.positionAt(text.indexOf(what, start) + 1);
}

const target = (line: string, what: string): string | undefined => {
  const [link] = definition(document, at(line, what));
  return link && document.getText(link.targetRange);
};
function said(line: string, what: string): string {
  const told = hover(document, at(line, what));
  assert.ok(told, "something is said there");
  return (told.contents as MarkupContent).value;
}

test("a use of a parameter leads to its default", () => assert.equal(target('"a": ', "isPrivate"), "true"));
test("and without one to its declaration", () =>
  assert.equal(target('"name": "[concat', "suffix"), '{ "type": "string" }'));
test("a use of a variable leads to its value", () => assert.equal(target('"b": ', "tier"), '"gold"'));
test("an inner template has names of its own", () => assert.equal(target('"f": ', "suffix"), '"inner-default"'));
test("what an inner template is handed has the names outside", () =>
  assert.equal(target('"value": ', "tier"), '"gold"'));
test("nothing leads away from anything else", () => {
  assert.equal(target('"e": ', "resourceGroup"), undefined);
  assert.equal(target('"apiVersion"', "2024"), undefined);
});
test("escapes before a use do not shift it", () => {
  const [link] = definition(document, at('"name": "[concat', "suffix"));
  assert.equal(link?.originSelectionRange && document.getText(link.originSelectionRange), "parameters('suffix')");
});

test("an expression says what it comes to, and why", () => {
  assert.match(said('"a": ', "if("), /comes to:\n\n- `inside`, by the default of parameter 'isPrivate'$/);
  assert.match(said('"b": ', "tier"), /- `gold`, by a variable$/);
  assert.match(
    said('"d": ', "size"),
    /- `small`, allowed for parameter 'size'\n- `large`, allowed for parameter 'size'$/,
  );
  assert.match(said('"f": ', "suffix"), /- `gold`/);
});
test("or why that is not known", () => {
  assert.match(said('"name": "[concat', "suffix"), /parameter 'suffix' has no default\.$/);
  assert.match(said('"e": ', "resourceGroup"), /not known before a deployment/);
});
test("what a secure parameter holds is never shown, through a variable either", () => {
  for (const [line, what] of [
    ['"label": ', "password"],
    ['"label": ', "concat"],
    ['"c": ', "label"],
  ] as const)
    assert.doesNotMatch(said(line, what), /not-to-be-shown/);
});

test("a function that the template defines leads to what it gives", () => {
  const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "functions": [{ "namespace": "net", "members": { "access": { "output": { "type": "string", "value": "Disabled" } } } }],
  "resources": [{
    "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo",
    "properties": { "publicNetworkAccess": "[net.access()]" }
  }]
}`;
  const own = TextDocument.create("file:///own.json", "json", 1, text);
  const [link] = definition(own, own.positionAt(text.indexOf("net.access()") + 5));
  assert.ok(link);
  assert.equal(own.getText(link.targetRange), '"Disabled"');
});

test("what a secure parameter holds is not shown, by whatever way it comes", () => {
  const deployment = (value: string) => `{
    "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "handing",
    "properties": { "template": { "resources": [], "outputs": { "key": { "type": "securestring", "value": "${value}" } } } }
  }`;
  const asking = (value: string) => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "secret": { "type": "securestring", "defaultValue": "made-up-4711" } },
  "functions": [{ "namespace": "f", "members": {
    "same": { "parameters": [{ "name": "x", "type": "string" }], "output": { "type": "string", "value": "[parameters('x')]" } },
    "known": { "parameters": [{ "name": "x", "type": "string" }], "output": { "type": "string", "value": "[string(empty(parameters('x')))]" } }
  } }],
  "resources": [${deployment("[parameters('secret')]")}, {
    "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "demo",
    "properties": { "description": "${value}" }
  }]
}`;
  const shown = (value: string) => {
    const own = TextDocument.create("file:///own.json", "json", 1, asking(value));
    const within = /[.]value\]$/.test(value) ? value.length - 2 : 2;
    const place = own.positionAt(own.getText().indexOf(value) + within);
    return (hover(own, place)?.contents as MarkupContent | undefined)?.value;
  };
  for (const value of ["[f.same(parameters('secret'))]", "[reference('handing').outputs.key.value]"])
    assert.match(shown(value) ?? "", /is not shown/, value);
  assert.match(shown("[f.known(parameters('secret'))]") ?? "", /False/);
});
