import assert from "node:assert/strict";
import { test } from "node:test";
import { publicNetworkAccess } from "../../server/src/catalog/workspace-network.ts";
import { contentsOf } from "../../server/src/dialects/arm/template.ts";
import { json } from "../../server/src/syntax/json.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { declared, inner, nested, read, reads, report, template, workspace } from "./template.ts";

const access = "workspace.publicNetworkAccess";
const isolation = "workspace.managedNetwork.isolationMode";

for (const schema of [
  "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json",
  "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#",
  "https://schema.management.azure.com/schemas/2014-04-01-preview/deploymentTemplate.json#",
  "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
  "https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#",
  "https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#",
  "HTTPS://SCHEMA.MANAGEMENT.AZURE.COM/schemas/2019-08-01/TenantDeploymentTemplate.JSON",
])
  test(`${schema} is a template`, () => {
    assert.deepEqual(declared(template([workspace()], { $schema: schema })), ["workspace demo"]);
  });

for (const schema of [
  "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#",
])
  test(`${schema} is none`, () => {
    assert.equal(read(template([workspace()], { $schema: schema })).recognition, undefined);
  });

test("a slash may be escaped", () => {
  assert.deepEqual(declared(template([workspace()]).replaceAll("/workspaces", "\\/workspaces")), ["workspace demo"]);
});

test("language version 2.0: what exists already is not accused, and makes no template ours", () => {
  const existing = workspace({}, { existing: true });
  const account = { type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: "data" };
  const text = template({ home: existing, data: account }, { languageVersion: "2.0" });
  assert.equal(read(text).recognition, undefined);
  const [root] = json.parse(text).roots;
  assert.ok(root?.kind === "map");
  assert.deepEqual(
    contentsOf(root).declarations.map(({ type, existing }) => [type, existing]),
    [
      ["microsoft.machinelearningservices/workspaces", true],
      ["microsoft.storage/storageaccounts", false],
    ],
  );
});

test("language version 2.0: beside what exists, the rest is declared", () => {
  const compute = { type: "Microsoft.MachineLearningServices/workspaces/computes", name: "demo/cpu", properties: {} };
  const text = template({ home: workspace({}, { existing: true }), cpu: compute }, { languageVersion: "2.0" });
  assert.deepEqual(declared(text), ["attachedCompute demo/cpu"]);
});

test("language version 2.0: a nullable parameter without a default is null, and its type may be defined elsewhere", () => {
  const parameters = { mode: { $ref: "#/definitions/mode", nullable: true }, open: { $ref: "#/definitions/open" } };
  const definitions = {
    mode: { type: "string" },
    open: { type: "string", allowedValues: ["Enabled", "Disabled"] },
  };
  const text = template(
    { home: workspace({ publicNetworkAccess: "[parameters('open')]", v1LegacyMode: "[parameters('mode')]" }) },
    { languageVersion: "2.0", parameters, definitions },
  );
  assert.equal(reads(text, access), "Enabled | Disabled");
  assert.equal(reads(text, "workspace.v1LegacyMode"), "perhaps absent");
});

test("children may be spelled in two ways, and bear the same name", () => {
  const child = (type: string, name: string) => ({ type, name, apiVersion: "2024-04-01", properties: {} });
  const full = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints";
  const deployments = [child("deployments", "blue")];
  const inside = workspace({}, { resources: [{ ...child("onlineEndpoints", "score"), resources: deployments }] });
  const beside = [workspace(), child(full, "demo/score"), child(`${full}/deployments`, "demo/score/blue")];
  const expected = ["workspace demo", "onlineEndpoint demo/score", "onlineDeployment demo/score/blue"];
  assert.deepEqual(declared(template([inside])), expected);
  assert.deepEqual(declared(template(beside)), expected);
});

for (const [spelled, type, resource] of [
  [
    "by scope",
    "microsoft.insights/diagnosticsettings",
    { type: "Microsoft.Insights/diagnosticSettings", name: "logs" },
  ],
  [
    "below its parent's type",
    "microsoft.insights/diagnosticsettings",
    {
      type: "Microsoft.MachineLearningServices/workspaces/providers/diagnosticSettings",
      name: "[concat(parameters('w'), '/Microsoft.Insights/logs')]",
    },
  ],
  [
    "below its parent's type, with a name that cannot be known",
    "microsoft.authorization/roleassignments",
    { type: "Microsoft.KeyVault/vaults/providers/roleAssignments", name: "[variables('name')]" },
  ],
  [
    "inside its parent",
    "microsoft.insights/diagnosticsettings",
    workspace({}, { resources: [{ type: "providers/diagnosticSettings", name: "Microsoft.Insights/logs" }] }),
  ],
] as const)
  test(`an extension ${spelled} has one type`, () => {
    const [root] = json.parse(template([resource as Json])).roots;
    assert.ok(root?.kind === "map");
    assert.equal(contentsOf(root).declarations.at(-1)?.type, type);
  });

test("a copied resource is declared once, and what depends on the round is not known", () => {
  const copied = workspace(
    { publicNetworkAccess: "[if(equals(copyIndex(), 0), 'Enabled', 'Disabled')]", hbiWorkspace: false },
    { copy: { name: "loop", count: 3 }, name: "[concat('demo', copyIndex())]" },
  );
  assert.deepEqual(declared(template([copied])), ["workspace"]);
  assert.equal(reads(template([copied]), access), "Enabled | Disabled");
  assert.equal(reads(template([copied]), "workspace.hbiWorkspace"), "false");
});

test("a resource that is copied no times is not deployed", () => {
  const never = workspace({}, { copy: { name: "loop", count: "[length(variables('none'))]" } });
  assert.deepEqual(declared(template([never], { variables: { none: [] } })), []);
});

test("a list made by a loop is there", () => {
  const loop = (count: Json) => ({
    copy: [{ name: "ipAllowlist", count, input: "[parameters('ranges')[copyIndex('ipAllowlist')]]" }],
    publicNetworkAccess: "Disabled",
  });
  const parameters = { ranges: { type: "array" } };
  const text = (count: Json) => template([workspace(loop(count))], { parameters });
  assert.equal(reads(text("[length(parameters('ranges'))]"), "workspace.ipAllowlist"), "list");
  assert.equal(reads(text(2), access), "Disabled");
  assert.equal(reads(text(2), "workspace.hbiWorkspace"), "absent");
});

test("a loop over a variable counts where its rounds are known", () => {
  const variables = {
    copy: [
      { name: "known", count: 2, input: { mode: "Disabled" } },
      { name: "open", count: "[parameters('n')]", input: { mode: "Disabled" } },
    ],
  };
  const parts = { variables, parameters: { n: { type: "int" } } };
  const ask = (name: string) => workspace({ publicNetworkAccess: `[variables('${name}')[0].mode]` });
  const count = workspace({
    publicNetworkAccess: "[if(equals(length(variables('known')), 2), 'Disabled', 'Enabled')]",
  });
  assert.equal(reads(template([ask("known")], parts), access), "Disabled");
  assert.equal(reads(template([ask("open")], parts), access), "unknown");
  assert.equal(reads(template([count], parts), access), "Disabled");
});

test("a condition that is false for sure keeps a resource out, but not its children", () => {
  const cluster = { type: "computes", name: "cpu", properties: { computeType: "AmlCompute" } };
  const off = workspace({}, { condition: "[not(true())]", resources: [cluster] });
  assert.deepEqual(declared(template([off])), ["computeCluster amlCompute demo/cpu"]);
  assert.deepEqual(declared(template([nested([workspace()], {}, {}, { condition: false })])), []);
});

test("where a default keeps a resource from being deployed, the default says nothing about it", () => {
  const parameters = { env: { type: "string", defaultValue: "dev" } };
  const setting = "[if(equals(parameters('env'), 'dev'), 'Enabled', 'Disabled')]";
  const prod = { condition: "[equals(parameters('env'), 'prod')]" };
  assert.equal(
    reads(template([workspace({ publicNetworkAccess: setting })], { parameters }), access),
    "perhaps Enabled",
  );
  const text = template([workspace({ publicNetworkAccess: setting }, prod)], { parameters });
  assert.equal(reads(text, access), "Enabled | Disabled");
  assert.deepEqual(report(text, "workspace-public-network-access"), []);
  const through = nested(
    [workspace({ publicNetworkAccess: "[if(equals(parameters('stage'), 'dev'), 'Enabled', 'Disabled')]" })],
    { ...inner, parameters: { stage: { value: "[parameters('env')]" } } },
    { parameters: { stage: { type: "string" } } },
    prod,
  );
  assert.equal(reads(template([through], { parameters }), access), "Enabled | Disabled");
});

const outer = { parameters: { open: { type: "string", defaultValue: "Enabled" } }, variables: { open: "Enabled" } };
const own = { parameters: { open: { type: "string", defaultValue: "Disabled" } }, variables: { open: "Disabled" } };

for (const [scope, properties, parameter, variable] of [
  ["inner", inner, "perhaps Disabled", "Disabled"],
  ["outer", { expressionEvaluationOptions: { scope: "Outer" } }, "perhaps Enabled", "Enabled"],
  ["no", {}, "perhaps Enabled", "Enabled"],
] as const)
  test(`a nested template in ${scope} scope sees the right names`, () => {
    const ask = (expression: string) =>
      reads(template([nested([workspace({ publicNetworkAccess: expression })], properties, own)], outer), access);
    assert.equal(ask("[parameters('open')]"), parameter);
    assert.equal(ask("[variables('open')]"), variable);
  });

test("a value goes down through 20 nested templates", () => {
  const hand = { ...inner, parameters: { open: { value: "[parameters('open')]" } } };
  const takes = { parameters: { open: { type: "string" } } };
  let resources: Json = [workspace({ publicNetworkAccess: "[parameters('open')]" })];
  for (let depth = 0; depth < 20; depth++) resources = [nested(resources, hand, takes)];
  assert.equal(reads(template(resources, outer), access), "perhaps Enabled");
});

for (const [what, given] of [
  ["a reference to a key vault", { reference: { keyVault: { id: "vault" }, secretName: "s" } }],
  ["an expression for the whole entry", "[if(parameters('u'), createObject('value', 'Enabled'), createObject())]"],
  ["null, so that the default may count", { value: null }],
] as const)
  test(`of a nested parameter given by ${what}, nothing is known`, () => {
    const deployment = nested(
      [workspace({ publicNetworkAccess: "[parameters('open')]" })],
      { ...inner, parameters: { open: given } },
      own,
    );
    assert.equal(reads(template([deployment]), access), "unknown");
  });

test("inner and outer scopes take turns three deep", () => {
  const own = { parameters: { p: { type: "string", defaultValue: "Disabled" } }, variables: { v: "Disabled" } };
  const handing = (value: string) => ({ ...inner, parameters: { q: { value } } });
  const asks = (expression: string): string => {
    const third = nested([workspace({ publicNetworkAccess: expression })], handing("[parameters('p')]"), {
      parameters: { q: { type: "string" } },
      variables: { v: "third" },
    });
    // In outer scope it sees what its parent sees, whatever it declares itself.
    const second = nested(
      [third, workspace({ publicNetworkAccess: "[variables('v')]" }, { kind: "Project" })],
      {},
      own,
    );
    const first = nested(
      [second],
      { ...inner, parameters: { p: { value: "[parameters('open')]" } } },
      {
        parameters: { p: { type: "string" } },
        variables: { v: "first" },
      },
    );
    return template([first], { parameters: { open: { type: "string", defaultValue: "Enabled" } } });
  };
  const values = (text: string) =>
    read(text)
      .resources.filter(({ kind }) => kind === "workspace")
      .map((resource) => resource.read(publicNetworkAccess))
      .map((reading) => (reading.is === "known" ? reading.values.map(({ raw }) => raw) : reading.is));
  assert.deepEqual(values(asks("[parameters('q')]")), [["Enabled"], ["first"]]);
  assert.deepEqual(values(asks("[variables('v')]")), [["third"], ["first"]]);
});

test("a hub is told from a plain workspace, in whatever case", () => {
  assert.deepEqual(declared(template([workspace({}, { kind: "Hub" })])), ["workspace hub demo"]);
  assert.deepEqual(
    declared(
      template([workspace({}, { kind: "[parameters('kind')]" })], {
        parameters: { kind: { type: "string", defaultValue: "hub" } },
      }),
    ),
    ["workspace hub demo"],
  );
});

test("a second bracket makes a text of what looks like an expression", () => {
  assert.equal(
    reads(template([workspace({ publicNetworkAccess: "[[parameters('open')]" })]), "workspace.publicNetworkAccess"),
    "[parameters('open')]",
  );
});

test("what a nested template is not given keeps its default", () => {
  const deployment = nested(
    [workspace({ publicNetworkAccess: "[parameters('open')]" })],
    { ...inner, parameters: {} },
    own,
  );
  assert.equal(reads(template([deployment]), access), "perhaps Disabled");
});

const network = ["managed-network-off", "workspace-public-network-access", "workspace-without-customer-managed-key"];

test("a project, and what may be one, is not accused of what its hub decides", () => {
  assert.deepEqual(report(template([workspace({}, { kind: "Project" })]), ...network), []);
  const parameters = { kind: { type: "string" }, chosen: { type: "string", allowedValues: ["hub", "project"] } };
  for (const name of ["kind", "chosen"])
    assert.deepEqual(
      report(template([workspace({}, { kind: `[parameters('${name}')]` })], { parameters }), ...network),
      [],
    );
  assert.ok(report(template([workspace({}, { kind: "hub" })]), ...network).length > 0);
});

test("the kind of a compute is found behind an expression", () => {
  const properties = "[union(createObject('computeType', 'AmlCompute'), createObject('location', 'westeurope'))]";
  const compute = { type: "Microsoft.MachineLearningServices/workspaces/computes", name: "demo/cpu", properties };
  assert.deepEqual(declared(template([compute])), ["computeCluster amlCompute demo/cpu"]);
});

test("outbound rules are found behind an expression", () => {
  const variables = { network: { isolationMode: "Disabled", outboundRules: {} } };
  const managedNetwork = "[if(equals(1, 1), variables('network'), json('null'))]";
  assert.equal(reads(template([workspace({ managedNetwork })], { variables }), isolation), "Disabled");
});

test("comments, trailing commas and lines inside strings are read", () => {
  const text = `{
  // the team's template
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "parameters": { "open": { "type": "string", "defaultValue": "Enabled", /* for now */ }, },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "publicNetworkAccess": "[if(equals(parameters('open'), 'Enabled'),
                                    'Enabled',
                                    'Disabled')]",
      },
    },
  ],
}`;
  assert.deepEqual(read(text).tree.problems, []);
  assert.equal(reads(text, access), "perhaps Enabled");
});
