import assert from "node:assert/strict";
import { test } from "node:test";
import { storageAccount } from "../../server/src/catalog/workspace-resources.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { declared, inner, nested, read, reads, template, workspace } from "./template.ts";

const access = "workspace.publicNetworkAccess";

const member = (value: string, ...names: readonly string[]) => ({
  parameters: names.map((name) => ({ name, type: "string" })),
  output: { type: "string", value },
});

const functions = [
  {
    namespace: "contoso",
    members: {
      access: member("[if(equals(parameters('stage'), 'dev'), 'Enabled', 'Disabled')]", "stage"),
      same: member("[parameters('text')]", "text"),
      variable: member("[variables('access')]"),
      outside: member("[parameters('stage')]"),
      again: member("[contoso.again()]"),
      called: member("[concat(parameters('name'), uniqueString(resourceGroup().id))]", "name"),
    },
  },
];

const parts = {
  functions,
  parameters: { stage: { type: "string", defaultValue: "dev" } },
  variables: { access: "Enabled" },
};

for (const [call, expected] of [
  ["contoso.access('dev')", "Enabled"],
  ["contoso.access('prod')", "Disabled"],
  ["Contoso.ACCESS('prod')", "Disabled"],
  ["contoso.access(parameters('stage'))", "perhaps Enabled"],
  ["contoso.same(contoso.same(variables('access')))", "Enabled"],
  ["contoso.same('[Enabled]')", "[Enabled]"],
  // It sees neither the variables nor the parameters of the template, nor other functions of it.
  ["contoso.variable()", "unknown"],
  ["contoso.outside()", "unknown"],
  ["contoso.again()", "unknown"],
  ["contoso.access()", "unknown"],
  ["contoso.access('dev', 'prod')", "unknown"],
  ["contoso.none('dev')", "unknown"],
  ["fabrikam.access('dev')", "unknown"],
] as const)
  test(`a function that the template defines: ${call}`, () => {
    assert.equal(reads(template([workspace({ publicNetworkAccess: `[${call}]` })], parts), access), expected);
  });

const referredTo = (text: string): number =>
  read(text).resources.flatMap((resource) => resource.refersTo?.(storageAccount) ?? []).length;

test("a template nested in inner scope sees its own functions, and not those of its parent", () => {
  const asks = workspace({ publicNetworkAccess: "[contoso.access('dev')]" });
  assert.equal(reads(template([nested([asks], inner)], parts), access), "unknown");
  assert.equal(reads(template([nested([asks], inner, { functions })]), access), "Enabled");
  assert.equal(reads(template([nested([asks])], parts), access), "Enabled");
});

test("a function gives the same for the same, so that ids are found by it", () => {
  const type = "Microsoft.Storage/storageAccounts";
  const account = (called: string): Json => ({ type, apiVersion: "2023-01-01", name: called, properties: {} });
  const using = (id: string) => workspace({ storageAccount: id });
  const text = (called: string, id: string) => template([account(called), using(id)], parts);
  const isUsed = (called: string, id: string) => referredTo(text(called, id));
  assert.equal(isUsed("[contoso.called('a')]", `[resourceId('${type}', contoso.called('a'))]`), 1);
  assert.equal(isUsed("[contoso.called('a')]", `[resourceId('${type}', contoso.called('b'))]`), 0);
});

const deployment = (
  name: string,
  outputs: { readonly [key: string]: Json },
  more: { readonly [key: string]: Json } = {},
) => nested([], inner, { outputs }, { name, ...more });

const output = (value: Json) => ({ access: { type: "string", value } });
const asks = (deployed: string) => workspace({ publicNetworkAccess: `[reference(${deployed}).outputs.access.value]` });
const id = (name: string) => `resourceId('Microsoft.Resources/deployments', ${name}), '2022-09-01'`;

for (const [name, deployed, asked] of [
  ["by its name", "net", "'net'"],
  ["by its id", "net", id("'net'")],
  [
    "by a name that only a deployment knows",
    "[format('net-{0}', uniqueString('x'))]",
    id("format('net-{0}', uniqueString('x'))"),
  ],
] as const)
  test(`what a deployment of the same file hands back, found ${name}`, () => {
    assert.equal(reads(template([deployment(deployed, output("Disabled")), asks(asked)]), access), "Disabled");
    assert.equal(reads(template([deployment("other", output("Disabled")), asks(asked)]), access), "unknown");
  });

test("what a deployment hands back is read with its own parameters, those that its parent gives included", () => {
  const hands = nested(
    [],
    { ...inner, parameters: { stage: { value: "[parameters('stage')]" } } },
    {
      parameters: { stage: { type: "string" } },
      outputs: output("[if(equals(parameters('stage'), 'dev'), 'Enabled', 'Disabled')]"),
    },
    { name: "net" },
  );
  assert.equal(reads(template([hands, asks("'net'")], parts), access), "perhaps Enabled");
});

test("in language version 2.0 a deployment is found by its symbolic name", () => {
  const resources = { net: deployment("deployed", output("Disabled")), home: asks("'net'") };
  assert.equal(reads(template(resources, { languageVersion: "2.0" }), access), "Disabled");
});

test("a resource whose condition asks what a deployment hands back is kept", () => {
  const flag = { on: { type: "bool", value: false } };
  const condition = "[reference('net').outputs.on.value]";
  // Which deployments there are is only known once all resources are looked at.
  const text = template([workspace({}, { condition }), deployment("net", flag)]);
  assert.deepEqual(
    declared(text).filter((word) => word.startsWith("workspace")),
    ["workspace demo"],
  );
});

for (const [name, resources] of [
  ["two deployments of one name", [deployment("net", output("Disabled")), deployment("net", output("Enabled"))]],
  ["an output that is not there", [deployment("net", { other: { type: "string", value: "Disabled" } })]],
  ["a resource that is no deployment", [workspace({}, { name: "net", kind: "project", existing: true })]],
  [
    "deployments that wait for each other",
    [
      deployment("net", output("[reference('b').outputs.access.value]")),
      deployment("b", output("[reference('net').outputs.access.value]")),
    ],
  ],
] as const)
  test(`nothing is made of ${name}`, () => {
    assert.equal(
      reads(template([...resources, asks("'net'")]), access).replace("no such resource", "unknown"),
      "unknown",
    );
  });

for (const [condition, expected] of [
  ["empty(resourceId('Microsoft.Network/virtualNetworks', 'x'))", "Disabled"],
  ["empty(variables('id'))", "Disabled"],
  ["equals(variables('id'), '')", "Disabled"],
  ["equals('', uniqueString('x'))", "Disabled"],
  ["empty(environment().suffixes.storage)", "Disabled"],
  ["not(empty(subscription().tenantId))", "Enabled"],
  ["empty(resourceGroup().tags.x)", "Enabled | Disabled"],
  ["equals(resourceGroup().location, 'westeurope')", "Enabled | Disabled"],
  // Another id may be given, or none.
  ["empty(parameters('id'))", "Enabled | Disabled"],
] as const)
  test(`a text that only a deployment knows is not empty: ${condition}`, () => {
    const known = {
      variables: { id: "[tenantResourceId('Microsoft.Management/managementGroups', 'x')]" },
      parameters: { id: { type: "string", defaultValue: "[resourceId('Microsoft.Network/virtualNetworks', 'x')]" } },
    };
    const value = `[if(${condition}, 'Enabled', 'Disabled')]`;
    assert.equal(reads(template([workspace({ publicNetworkAccess: value })], known), access), expected);
  });

const zones = {
  azurecloud: "privatelink.api.azureml.ms",
  azureusgovernment: "privatelink.api.ml.azure.us",
  azurechinacloud: "privatelink.api.ml.azure.cn",
};

for (const [name, expected] of [
  ["parameters('zones')[toLower(environment().name)]", Object.values(zones)],
  [
    "format('privatelink.file.{0}', environment().suffixes.storage)",
    [
      "privatelink.file.core.windows.net",
      "privatelink.file.core.usgovcloudapi.net",
      "privatelink.file.core.chinacloudapi.cn",
    ],
  ],
  [
    "concat('privatelink', environment().suffixes.keyvaultDns)",
    ["privatelink.vault.azure.net", "privatelink.vault.usgovcloudapi.net", "privatelink.vault.azure.cn"],
  ],
] as const)
  test(`what the clouds tell of themselves is known, and that there may be others: ${name}`, () => {
    const parameters = { zones: { type: "object", defaultValue: zones } };
    const zone = {
      type: "Microsoft.Network/privateDnsZones",
      apiVersion: "2020-06-01",
      name: `[${name}]`,
      location: "global",
    };
    assert.equal(
      reads(template([workspace(), zone], { parameters }), "privateDnsZone.name").replaceAll("perhaps ", ""),
      [...expected, "…"].join(" | "),
    );
  });

for (const [of, expected] of [
  ["if(equals(environment().name, 'AzureCloud'), 'Enabled', 'Disabled')", "Enabled | Disabled"],
  ["if(equals(environment().name, 'AzureElsewhere'), 'Enabled', 'Disabled')", "Enabled | Disabled"],
  ["environment().suffixes.none", "unknown"],
  ["environment().portal", "unknown"],
] as const)
  test(`nothing is made of the cloud that is deployed to: ${of}`, () => {
    assert.equal(reads(template([workspace({ publicNetworkAccess: `[${of}]` })]), access), expected);
  });
