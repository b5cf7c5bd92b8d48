import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, mend } from "../../server/src/index.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { template, workspace } from "./template.ts";

// What mends a finding in the parameter file whose value causes it.

type Map = { readonly [name: string]: Json };

const access = "workspace-public-network-access";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
/** Written as people write it: with a comment, blanks and values that stand side by side. */
const fileWith = (values: string): string =>
  `{ "$schema": "${schema}",\r\n\t// of our team\r\n\t"parameters" : {  ${values}  }\r\n}\r\n`;

const main = (setting: Json, declared: Map, more: Map = {}): string =>
  template([workspace({ publicNetworkAccess: setting })], { parameters: declared, ...more });

const endpoint = (authMode: string, declared: Map): string =>
  template(
    [
      {
        type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
        apiVersion: "2024-04-01",
        name: "demo/nightly",
        location: "westeurope",
        properties: { authMode },
      },
    ],
    { parameters: declared },
  );

const string = { type: "string" };
const plain = main("[parameters('access')]", { access: string });
const enabled = '"access": { "value": "Enabled" }';

function look(text: string, values: string, rule = access, name = "main.parameters.prod.json") {
  const file = fileWith(values);
  const inspection = inspect(name, file, [{ name: "main.json", text }]);
  const [finding] = inspection.findings.filter((found) => found.rule === rule);
  assert.ok(finding, "there is a finding to mend");
  const mended = finding.fixes.map(({ ops }) =>
    applyEdits(file, syntaxes.json.print(inspection.tree, ops) ?? assert.fail("it cannot be printed")),
  );
  return { finding, file, inspection, mended, titles: finding.fixes.map(({ title }) => title) };
}

/** What its fix makes of the values in a parameter file; after that the finding is gone. */
function mendedTo(text: string, values: string, rule = access): string | undefined {
  const { mended, file } = look(text, values, rule);
  const [after] = mended;
  if (after === undefined) return undefined;
  const { findings } = inspect("main.parameters.prod.json", after, [{ name: "main.json", text }]);
  assert.ok(!findings.some((found) => found.rule === rule), "cured");
  const [head = "", tail = ""] = file.split(values);
  assert.ok(after.startsWith(head) && after.endsWith(tail), "all else keeps every byte");
  return after.slice(head.length, after.length - tail.length);
}

test("a value that the setting takes as it is becomes the one that the rule wants", () => {
  assert.equal(
    mendedTo(plain, `"a" : {"value":1},  ${enabled}`),
    '"a" : {"value":1},  "access": { "value": "Disabled" }',
  );
  const { titles, finding } = look(plain, enabled);
  assert.deepEqual([titles, finding.unmended], [["Set parameter 'access' to 'Disabled' in prod"], undefined]);
});

test("a file without an environment is called by its name", () => {
  const { titles } = look(plain, enabled, access, "main.parameters.json");
  assert.deepEqual(titles, ["Set parameter 'access' to 'Disabled' in main.parameters.json"]);
});

test("a value inside a map or a list is changed where it stands", () => {
  const inMap = main("[parameters('net').access]", { net: { type: "object" } });
  const given = '"net": { "value": { "x": [1,2], "access":"enabled" } }';
  assert.equal(mendedTo(inMap, given), given.replace('"enabled"', '"Disabled"'));
  assert.deepEqual(look(inMap, given).titles, ["Set parameter 'net.access' to 'Disabled' in prod"]);
  const inList = main("[parameters('net')[1]]", { net: { type: "array" } });
  const list = '"net": { "value": [ "Enabled", "Enabled" ] }';
  assert.equal(mendedTo(inList, list), '"net": { "value": [ "Enabled", "Disabled" ] }');
});

test("it is found through variables, defaults and expressions that leave it as it is", () => {
  const through = (setting: string, more: Map = {}) => mendedTo(main(setting, { access: string }, more), enabled);
  const expected = '"access": { "value": "Disabled" }';
  assert.equal(through("[variables('chosen')]", { variables: { chosen: "[parameters('access')]" } }), expected);
  assert.equal(through("[toLower(parameters('access'))]"), expected);
  assert.equal(through("[if(empty(parameters('access')), 'Disabled', parameters('access'))]"), expected);
});

test("a switch is turned the other way, for someone to look at", () => {
  const text = main("[if(parameters('isPrivate'), 'Disabled', 'Enabled')]", { isPrivate: { type: "bool" } });
  assert.equal(mendedTo(text, '"isPrivate": { "value": false }'), '"isPrivate": { "value": true }');
  const { finding, titles } = look(text, '"isPrivate": { "value": false }');
  assert.deepEqual(titles, ["Set parameter 'isPrivate' to 'true' in prod"]);
  assert.deepEqual(
    finding.fixes.map(({ safe }) => safe),
    [false],
  );
  const batch = endpoint("[if(parameters('byIdentity'), 'AADToken', 'Key')]", { byIdentity: { type: "bool" } });
  const [fix] = look(batch, '"byIdentity": { "value": false }', "batch-endpoint-key-auth").finding.fixes;
  assert.deepEqual([fix?.title, fix?.safe], ["Set parameter 'byIdentity' to 'true' in prod", false]);
});

test("a switch that changes nothing for the better is no fix", () => {
  const text = main("[if(parameters('trial'), 'Enabled', parameters('access'))]", {
    trial: { type: "bool" },
    access: string,
  });
  const { finding, titles } = look(text, `"trial": { "value": true }, ${enabled}`);
  assert.deepEqual(titles, []);
  assert.equal(finding.unmended, "With 'false' for parameter 'trial', main.json comes out no better");
});

test("a word that only decides is not taken for that of the setting", () => {
  const text = main("[if(equals(parameters('mode'), 'open'), 'Enabled', 'Disabled')]", { mode: string });
  assert.deepEqual(look(text, '"mode": { "value": "open" }').titles, []);
  const pieces = main("[concat(parameters('word'), 'abled')]", { word: string });
  assert.deepEqual(look(pieces, '"word": { "value": "En" }').titles, []);
});

test("a value is written as the template lists it; one that it does not allow is no fix", () => {
  const declared = (declaration: Map) => main("[parameters('access')]", { access: { type: "string", ...declaration } });
  assert.equal(
    mendedTo(declared({ allowedValues: ["enabled", "disabled"] }), enabled),
    '"access": { "value": "disabled" }',
  );
  for (const declaration of [{ allowedValues: ["Enabled", "Other"] }, { maxLength: 7 }, { minLength: 9 }]) {
    const { finding, titles } = look(declared(declaration), enabled);
    assert.deepEqual(titles, []);
    assert.equal(finding.unmended, "main.json does not allow 'Disabled' for parameter 'access'");
  }
  assert.equal(look(declared({ minLength: 8, maxLength: 8 }), enabled).titles.length, 1);
});

test("types that language version 2.0 names are heeded, also those of what is inside", () => {
  const of = (type: Map) =>
    main(
      "[parameters('net').access]",
      { net: { $ref: "#/definitions/net" } },
      { languageVersion: "2.0", definitions: { net: { type: "object", properties: { access: type } } } },
    );
  const given = '"net": { "value": { "access": "Enabled" } }';
  assert.equal(look(of(string), given).titles.length, 1);
  assert.equal(
    look(of({ type: "string", allowedValues: ["Enabled"] }), given).finding.unmended,
    "main.json does not allow 'Disabled' for parameter 'net.access'",
  );
});

test("bounds of numbers are heeded", () => {
  const cluster = {
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    apiVersion: "2024-04-01",
    name: "demo/cpu",
    properties: {
      computeType: "AmlCompute",
      properties: { vmSize: "Standard_DS3_v2", scaleSettings: { minNodeCount: "[parameters('n')]", maxNodeCount: 4 } },
    },
  };
  const text = (declaration: Map) => template([cluster], { parameters: { n: { type: "int", ...declaration } } });
  const rule = "compute-cluster-min-nodes";
  assert.equal(mendedTo(text({ minValue: 0 }), '"n": { "value": 2 }', rule), '"n": { "value": 0 }');
  assert.equal(
    look(text({ minValue: 1 }), '"n": { "value": 2 }', rule).finding.unmended,
    "main.json does not allow '0' for parameter 'n'",
  );
});

test("a switch that would take the resource away, or another one, is no fix", () => {
  const text = template(
    [
      { ...workspace({ publicNetworkAccess: "[if(parameters('on'), 'Enabled', 'Disabled')]" }) },
      {
        type: "Microsoft.Network/virtualNetworks",
        apiVersion: "2023-04-01",
        name: "v",
        condition: "[parameters('on')]",
      },
    ],
    { parameters: { on: { type: "bool" } } },
  );
  const { finding, titles } = look(text, '"on": { "value": true }');
  assert.deepEqual(titles, []);
  assert.equal(finding.unmended, "With 'false' for parameter 'on', main.json comes out no better");
});

test("a change that brings up something as bad of the same resource is no fix", () => {
  const text = template(
    [
      workspace({
        publicNetworkAccess: "[if(parameters('isSensitive'), 'Enabled', 'Disabled')]",
        hbiWorkspace: "[parameters('isSensitive')]",
      }),
    ],
    { parameters: { isSensitive: { type: "bool" } } },
  );
  const { finding, titles } = look(text, '"isSensitive": { "value": false }', "workspace-high-business-impact-off");
  assert.deepEqual(titles, []);
  assert.equal(finding.unmended, "With 'true' for parameter 'isSensitive', main.json comes out no better");
});

test("a hint that follows, as from the fix in the template, does not stand in its way", () => {
  const account = { type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: "data", properties: {} };
  const text = template(
    [
      account,
      workspace({
        publicNetworkAccess: "[parameters('access')]",
        storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
      }),
    ],
    { parameters: { access: string } },
  );
  assert.equal(mendedTo(text, enabled), '"access": { "value": "Disabled" }');
});

test("where a parameter serves a nested template, it is mended all the same", () => {
  const nested = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "inner",
    properties: {
      mode: "Incremental",
      expressionEvaluationOptions: { scope: "inner" },
      parameters: { mode: { value: "[parameters('access')]" } },
      template: JSON.parse(main("[parameters('mode')]", { mode: string })),
    },
  };
  assert.equal(
    mendedTo(template([nested], { parameters: { access: string } }), enabled),
    '"access": { "value": "Disabled" }',
  );
});

test("safe fixes are applied unseen, as those of the template are; others are not", () => {
  const { inspection, file } = look(
    endpoint("[parameters('mode')]", { mode: string }),
    '"mode": { "value": "Key" }',
    "batch-endpoint-key-auth",
  );
  assert.equal(mend(inspection).tree.text, file.replace('"Key"', '"AADToken"'));
  const open = look(plain, enabled);
  assert.equal(mend(open.inspection).tree.text, open.file);
});

test("nothing of the template is mended in it for what a parameter file gives", () => {
  const file = { name: "main.parameters.prod.json", text: fileWith(enabled) };
  const found = inspect("main.json", plain, [file]).findings.filter(({ rule }) => rule === access);
  assert.deepEqual(
    found.map(({ fixes }) => fixes.length),
    [0],
  );
});
