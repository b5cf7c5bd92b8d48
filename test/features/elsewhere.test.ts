import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Abilities, plainEditor } from "../../server/src/features/actions/action.ts";
import { codeActions, defaultSettings, diagnostics, inspect, mend, surround } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { template, workspace } from "../arm/template.ts";

// What the light bulb in a template offers to change in the parameter files that cause a finding.

type Files = Readonly<Record<string, string>>;

const rule = "workspace-public-network-access";
const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
const giving = (value: Json): string =>
  `{\r\n\t"$schema": "${schema}", // of our team\r\n\t"parameters" : {"access":  { "value": ${JSON.stringify(value)} }}\r\n}\r\n`;

const main = (declaration: Json, setting = "[parameters('access')]"): string =>
  template([workspace({ publicNetworkAccess: setting })], { parameters: { access: declaration } });
const string = { type: "string" };

const able: Abilities = { ...plainEditor, disabled: true, annotations: true };

const beside = (files: Files) => Object.entries(files).map(([name, text]) => ({ name, text }));

function bulb(text: string, files: Files, editor = able, environment?: string): readonly CodeAction[] {
  const document = TextDocument.create("file:///infra/main.json", "json", 1, text);
  surround(document, beside(files), undefined, { environment });
  const [found] = diagnostics(document, defaultSettings).filter(({ code }) => code === rule);
  assert.ok(found, "there is a finding to mend");
  return codeActions(document, found.range, { diagnostics: [found] }, defaultSettings, editor);
}

const changing = (actions: readonly CodeAction[]) => actions.filter(({ title }) => title.startsWith("Set parameter "));
const titles = (actions: readonly CodeAction[]) => changing(actions).map(({ title }) => title);

/** The files after a change. */
function after(files: Files, [action]: readonly CodeAction[]): Files {
  const changed = { ...files };
  for (const { textDocument, edits } of (action?.edit?.documentChanges ?? []) as TextDocumentEdit[]) {
    const name = decodeURIComponent(textDocument.uri.replace("file:///infra/", ""));
    const text = files[name] ?? assert.fail(textDocument.uri);
    changed[name] = TextDocument.applyEdits(TextDocument.create("", "", 0, text), edits as TextEdit[]);
  }
  return changed;
}

test("the value that one environment gives is changed in its file, and only there", () => {
  const files = { "main.parameters.dev env.json": giving("Enabled"), "main.parameters.prod.json": giving("Disabled") };
  const offered = changing(bulb(main(string), files));
  assert.deepEqual(titles(offered), [`Set parameter 'access' to 'Disabled' in main.parameters.dev env.json (${rule})`]);
  const mended = { ...files, "main.parameters.dev env.json": giving("Disabled") };
  assert.deepEqual(after(files, offered), mended);
  assert.ok(!inspect("main.json", main(string), beside(mended)).findings.some((found) => found.rule === rule));
});

test("several files that need the same change get it at once", () => {
  const [dev, prod, test] = ["dev", "prod", "test"].map((name) => `main.parameters.${name}.json`) as [
    string,
    string,
    string,
  ];
  const two = { [dev]: giving("Enabled"), [prod]: giving("enabled"), [test]: giving("Disabled") };
  const offered = changing(bulb(main(string), two));
  assert.deepEqual(titles(offered), [`Set parameter 'access' to 'Disabled' in ${dev} and ${prod} (${rule})`]);
  assert.deepEqual(after(two, offered), { ...two, [dev]: giving("Disabled"), [prod]: giving("Disabled") });
  const three = { [dev]: giving("Enabled"), [prod]: giving("Enabled"), [test]: giving("Enabled") };
  assert.deepEqual(titles(bulb(main(string), three)), [
    `Set parameter 'access' to 'Disabled' in 3 parameter files (${rule})`,
  ]);
});

test("where an environment is chosen, only its file is changed", () => {
  const files = { "main.parameters.dev.json": giving("Enabled"), "main.parameters.prod.json": giving("Enabled") };
  assert.deepEqual(titles(bulb(main(string), files, able, "prod")), [
    `Set parameter 'access' to 'Disabled' in main.parameters.prod.json (${rule})`,
  ]);
});

test("what the template decides itself is mended in it, besides", () => {
  const text = main({ type: "string", defaultValue: "Enabled" });
  const actions = bulb(text, { "main.parameters.dev.json": giving("Enabled") });
  assert.deepEqual(
    actions.slice(0, 2).map(({ title }) => title),
    [
      `Set the default of parameter 'access' to 'Disabled' (${rule})`,
      `Set parameter 'access' to 'Disabled' in main.parameters.dev.json (${rule})`,
    ],
  );
  const overridden = bulb(text, { "main.parameters.dev.json": giving("Disabled") });
  assert.deepEqual(titles(overridden), []);
});

test("a value that the template does not allow is not offered, and the light bulb says so", () => {
  const text = main({ type: "string", allowedValues: ["Enabled"] });
  const actions = bulb(text, { "main.parameters.dev.json": giving("Enabled") });
  assert.deepEqual(titles(actions), []);
  const refused = actions.find(({ disabled }) => disabled);
  assert.equal(refused?.disabled?.reason, "main.json does not allow 'Disabled' for parameter 'access'");
});

test("a value with which the template comes out no better is not offered", () => {
  const text = main(string, "[if(equals(parameters('access'), 'x'), 'Disabled', 'Enabled')]");
  assert.deepEqual(titles(bulb(text, { "main.parameters.dev.json": giving("Enabled") })), []);
});

test("who may be shut out is told and confirmed, as where the value stands in the template", () => {
  const [offered] = changing(bulb(main(string), { "main.parameters.dev.json": giving("Enabled") }));
  const [annotation, other] = Object.values(offered?.edit?.changeAnnotations ?? {});
  assert.equal(other, undefined);
  assert.equal(annotation?.needsConfirmation, true);
  const [plain] = changing(bulb(main(string), { "main.parameters.dev.json": giving("Enabled") }, plainEditor));
  assert.equal(plain?.edit?.changeAnnotations, undefined);
});

test("what shuts nobody out says that it changes another file", () => {
  const cluster = {
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    apiVersion: "2024-04-01",
    name: "demo/cpu",
    properties: {
      computeType: "AmlCompute",
      properties: {
        vmSize: "Standard_DS3_v2",
        scaleSettings: { minNodeCount: "[parameters('access')]", maxNodeCount: 4 },
      },
    },
  };
  const text = template([cluster], { parameters: { access: { type: "int" } } });
  const document = TextDocument.create("file:///infra/main.json", "json", 1, text);
  surround(document, beside({ "main.parameters.dev.json": giving(2) }), undefined);
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const [offered] = changing(codeActions(document, whole, { diagnostics: [] }, defaultSettings, able));
  assert.equal(offered?.title, "Set parameter 'access' to '0' in main.parameters.dev.json (compute-cluster-min-nodes)");
  assert.deepEqual(Object.values(offered?.edit?.changeAnnotations ?? {}), [{ label: "Changes another file" }]);
});

test("nothing of this is applied unseen", () => {
  const endpoint = {
    type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
    apiVersion: "2024-04-01",
    name: "demo/nightly",
    location: "westeurope",
    properties: { authMode: "[parameters('access')]" },
  };
  const text = template([endpoint], { parameters: { access: string } });
  const inspection = inspect("main.json", text, beside({ "main.parameters.dev.json": giving("Key") }));
  const found = inspection.findings.find((finding) => finding.rule === "batch-endpoint-key-auth");
  assert.equal(found?.elsewhere?.().fixes[0]?.safe, true);
  assert.equal(mend(inspection).tree.text, text);
});
