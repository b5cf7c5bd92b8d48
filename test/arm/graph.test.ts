import assert from "node:assert/strict";
import { test } from "node:test";
import { zoneIds } from "../../server/src/catalog/private-dns-zone-group.ts";
import { principalId as assignedTo } from "../../server/src/catalog/role-assignment.ts";
import { encryptionKeyVault } from "../../server/src/catalog/workspace-encryption.ts";
import { unconfigured } from "../../server/src/config/policy.ts";
import { check } from "../../server/src/engine/check.ts";
import { isPrivate, privateEndpointsOf, served, usersOf, within } from "../../server/src/model/graph.ts";
import type { Resource } from "../../server/src/model/resource.ts";
import { rules } from "../../server/src/rules/index.ts";
import { undecided } from "../../server/src/rules/project.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { idleMilliseconds } from "../pace.ts";
import { findingsIn, inner, nested, read, template, workspace } from "./template.ts";

type Map = { readonly [key: string]: Json };

const account = (name: Json = "data", more: Map = {}): Map => ({
  type: "Microsoft.Storage/storageAccounts",
  apiVersion: "2023-05-01",
  name,
  properties: {},
  ...more,
});

const computes = "Microsoft.MachineLearningServices/workspaces/computes";

const accountId = "[resourceId('Microsoft.Storage/storageAccounts', 'data')]";
const withAccount = (id: Json, more: Map = {}): Map => workspace({ storageAccount: id }, more);
const show = ({ kind, name }: Resource): string => `${kind} ${name ?? "?"}`;

/** Which resources of a template serve which workspaces. */
const services = (text: string): readonly string[] => {
  const { resources } = read(text);
  return resources.flatMap((r) => served(r, resources).map((w) => `${show(r)} → ${show(w)}`));
};

const holders = (text: string): readonly string[] =>
  read(text).resources.flatMap((r) => (r.holders?.() ?? []).map((holder) => `${show(r)} in ${show(holder)}`));

const endpoints = (text: string): readonly string[] => {
  const { resources } = read(text);
  return resources.flatMap((r) => privateEndpointsOf(r, resources).map((e) => `${show(e)} → ${show(r)}`));
};

const accountServes = ["storageAccount data → workspace demo"];

for (const [means, id, parts] of [
  ["resourceId", accountId, {}],
  ["a type with a slash at its end, in another case", "[ResourceId('microsoft.storage/storageaccounts/','DATA')]", {}],
  ["an id in another group", "[resourceId('group', 'Microsoft.Storage/storageAccounts', 'data')]", {}],
  ["a written id", "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/data", {}],
  ["an id put together", "[concat(resourceGroup().id, '/providers/Microsoft.Storage/storageAccounts/', 'data')]", {}],
  ["format", "[format('{0}/providers/Microsoft.Storage/storageAccounts/{1}', resourceGroup().id, 'data')]", {}],
  ["a variable", "[variables('id')]", { variables: { id: accountId } }],
  ["a part of a variable", "[variables('ids').storage[0]]", { variables: { ids: { storage: [accountId] } } }],
  [
    "one branch of a decision",
    `[if(equals(parameters('new'), 'yes'), variables('id'), parameters('other'))]`,
    { parameters: { new: { type: "string" }, other: { type: "string" } }, variables: { id: accountId } },
  ],
] as const)
  test(`a workspace names its storage account by ${means}`, () => {
    assert.deepEqual(services(template([withAccount(id), account()], parts)), accountServes);
  });

for (const name of [
  "[parameters('name')]",
  "[concat(parameters('name'), 'st')]",
  "[toLower(concat('st', uniqueString(resourceGroup().id, parameters('name'))))]",
  "[format('st{0}', uniqueString(resourceGroup().id))]",
  "[variables('map')[parameters('name')]]",
])
  test(`a name is the same where it is written the same: ${name}`, () => {
    const parts = { parameters: { name: { type: "string" } }, variables: { again: name, map: { a: "x", b: "y" } } };
    const id = "[resourceId('Microsoft.Storage/storageAccounts', variables('again'))]";
    const expected = name.includes("map") ? [] : ["storageAccount ? → workspace demo"];
    assert.deepEqual(services(template([withAccount(id), account(name)], parts)), expected);
  });

test("an id goes into nested templates and comes out of them", () => {
  const parameters = { name: { type: "string" } };
  const storage = nested(
    [account("[parameters('name')]")],
    { ...inner, parameters: { name: { value: "data" } } },
    {
      parameters,
      outputs: {
        id: { type: "string", value: "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]" },
      },
    },
    { name: "storage" },
  );
  for (const output of [
    "[reference('storage').outputs.id.value]",
    "[reference(resourceId('Microsoft.Resources/deployments', 'storage'), '2022-09-01').outputs.id.value]",
  ]) {
    const home = nested(
      [withAccount("[parameters('storageId')]")],
      { ...inner, parameters: { storageId: { value: output } } },
      { parameters: { storageId: { type: "string" } } },
      { name: "home" },
    );
    assert.deepEqual(services(template([storage, home])), accountServes);
    assert.deepEqual(services(template([storage, { ...storage }, home])), [], "two deployments of one name");
  }
});

test("an output is found by the symbolic name of the deployment", () => {
  const outputs = { id: { type: "string", value: accountId } };
  const storage = nested([account()], inner, { outputs }, { name: "[newGuid()]" });
  const home = withAccount("[reference('storage').outputs.id.value]");
  assert.deepEqual(services(template({ storage, home }, { languageVersion: "2.0" })), accountServes);
});

for (const [what, id, more] of [
  ["another account", "[resourceId('Microsoft.Storage/storageAccounts', 'other')]", {}],
  ["another type", "[resourceId('Microsoft.KeyVault/vaults', 'data')]", {}],
  ["a parameter", "[parameters('id')]", { parameters: { id: { type: "string", defaultValue: accountId } } }],
  [
    "a name that goes round in circles",
    "[variables('a')]",
    { variables: { a: "[variables('b')]", b: "[variables('a')]" } },
  ],
  ["a name of its own", "[ns.id('data')]", {}],
  ["a broken expression", "[resourceId('Microsoft.Storage/storageAccounts', ]", {}],
  ["a name alone", "data", {}],
] as const)
  test(`no edge: the workspace names ${what}`, () => {
    assert.deepEqual(services(template([withAccount(id), account()], more)), []);
  });

test("no edge: parameters of the same name in two templates are two parameters", () => {
  const parameters = { name: { type: "string" } };
  const storage = nested([account("[parameters('name')]")], inner, { parameters });
  const id = "[resourceId('Microsoft.Storage/storageAccounts', parameters('name'))]";
  assert.deepEqual(services(template([storage, withAccount(id)], { parameters })), []);
});

test("no edge: a default may be overridden", () => {
  const parameters = { name: { type: "string", defaultValue: "data" } };
  assert.deepEqual(services(template([withAccount(accountId), account("[parameters('name')]")], { parameters })), []);
});

test("no edge: the rounds of two loops need not be the same", () => {
  const id = "[resourceId('Microsoft.Storage/storageAccounts', concat('data', copyIndex()))]";
  const copy = { name: "loop", count: 2 };
  const text = template([withAccount(id, { copy }), account("[concat('data', copyIndex())]", { copy })]);
  assert.deepEqual(services(text), []);
});

test("a vault serves as the holder of the workspace's key, too", () => {
  const vault = { type: "Microsoft.KeyVault/vaults", apiVersion: "2023-07-01", name: "keys", properties: {} };
  const keyVaultArmId = "[resourceId('Microsoft.KeyVault/vaults', 'keys')]";
  const text = template([workspace({ encryption: { keyVaultProperties: { keyVaultArmId } } }), vault]);
  assert.deepEqual(services(text), ["keyVault keys → workspace demo"]);
});

test("an AI service serves by a connection of the workspace", () => {
  const service = {
    type: "Microsoft.CognitiveServices/accounts",
    apiVersion: "2024-10-01",
    name: "ai",
    properties: {},
  };
  const metadata = { ResourceId: "[resourceId('Microsoft.CognitiveServices/accounts', 'ai')]" };
  const connection = {
    type: "Microsoft.MachineLearningServices/workspaces/connections",
    apiVersion: "2024-10-01",
    name: "demo/ai",
    properties: { category: "AIServices", authType: "AAD", metadata },
  };
  const text = template([workspace(), service, connection]);
  assert.deepEqual(services(text), ["aiServices ai → workspace demo", "connection demo/ai → workspace demo"]);
  const { resources } = read(text);
  assert.deepEqual(resources.flatMap((r) => usersOf(r, resources)).map(show), ["connection demo/ai"]);
});

test("a Kubernetes cluster serves by a compute that it is attached as", () => {
  const type = "Microsoft.ContainerService/managedClusters";
  const cluster = { type, apiVersion: "2024-05-01", name: "aks", properties: {} };
  const properties = { computeType: "Kubernetes", resourceId: `[resourceId('${type}', 'aks')]` };
  const compute = { type: computes, apiVersion: "2024-04-01", name: "demo/aks", properties };
  assert.deepEqual(services(template([workspace(), cluster, compute])), [
    "kubernetesCluster aks → workspace demo",
    "attachedCompute demo/aks → workspace demo",
  ]);
  assert.deepEqual(services(template([cluster, compute])), [], "the workspace is declared elsewhere");
});

test("where an id cannot be compared, the one account that is deployed first is meant", () => {
  const parameters = { id: { type: "string" } };
  const after = (...dependsOn: readonly string[]): readonly string[] =>
    services(template([withAccount("[parameters('id')]", { dependsOn }), account(), account("more")], { parameters }));
  const more = "[resourceId('Microsoft.Storage/storageAccounts', 'more')]";
  assert.deepEqual(after(accountId), accountServes);
  assert.deepEqual(after(accountId, more), [], "either may be meant");
  assert.deepEqual(after(), []);
  const other = withAccount("[resourceId('Microsoft.Storage/storageAccounts', 'other')]", { dependsOn: [accountId] });
  assert.deepEqual(services(template([other, account()])), [], "the id can be compared");
});

test("the vault that keeps the secrets is not taken for the one that keeps the key", () => {
  const vault = { type: "Microsoft.KeyVault/vaults", apiVersion: "2023-07-01", name: "keys", properties: {} };
  const id = "[resourceId('Microsoft.KeyVault/vaults', 'keys')]";
  const encryption = {
    status: "[parameters('status')]",
    keyVaultProperties: { keyVaultArmId: "[parameters('id')]", keyIdentifier: "[parameters('key')]" },
  };
  const parameters = {
    status: { type: "string", defaultValue: "Disabled" },
    id: { type: "string", defaultValue: "" },
    key: { type: "string", defaultValue: "" },
  };
  const severities = (keyVault: string) =>
    findingsIn(
      template([workspace({ keyVault, encryption }, { dependsOn: [id] }), vault], { parameters }),
      "key-vault-no-purge-protection",
    ).map(({ severity }) => severity);
  assert.deepEqual(severities(id), ["hint"]);
});

test("a symbolic dependency is as good as one by id", () => {
  const home = withAccount("[parameters('id')]", { dependsOn: ["storage"] });
  const parts = { languageVersion: "2.0", parameters: { id: { type: "string" } } };
  assert.deepEqual(services(template({ home, storage: account() }, parts)), accountServes);
});

test("logs serve by way of Application Insights, and by a diagnostic setting", () => {
  const type = "Microsoft.OperationalInsights/workspaces";
  const logAnalytics = { type, apiVersion: "2023-09-01", name: "logs", properties: {} };
  const id = `[resourceId('${type}', 'logs')]`;
  const insights = {
    type: "Microsoft.Insights/components",
    apiVersion: "2020-02-02",
    name: "insights",
    properties: { WorkspaceResourceId: id },
  };
  const home = workspace({ applicationInsights: "[resourceId('Microsoft.Insights/components', 'insights')]" });
  const setting = { type: "Microsoft.Insights/diagnosticSettings", name: "it", properties: { workspaceId: id } };
  for (const resources of [
    [home, insights, logAnalytics],
    [{ ...workspace(), resources: [setting] }, logAnalytics],
  ])
    assert.ok(services(template(resources)).includes("logAnalytics logs → workspace demo"));
  assert.ok(!services(template([home, { ...insights, properties: {} }, logAnalytics])).some((s) => /^log/.test(s)));
});

const identityType = "Microsoft.ManagedIdentity/userAssignedIdentities";
const identity = { type: identityType, apiVersion: "2023-01-31", name: "me", properties: {} };
const identityId = `resourceId('${identityType}', 'me')`;

test("an identity serves the workspace that it is attached to", () => {
  for (const key of [`[${identityId}]`, `[format('{0}', ${identityId})]`]) {
    const attached = { type: "UserAssigned", userAssignedIdentities: { [key]: {} } };
    const text = template([workspace({}, { identity: attached }), identity]);
    assert.deepEqual(services(text), ["userAssignedIdentity me → workspace demo"]);
  }
});

test("a role is assigned to the resource whose identity is named", () => {
  const assigned = (principalId: string, parts: Map = {}): readonly string[] => {
    const assignment = {
      type: "Microsoft.Authorization/roleAssignments",
      apiVersion: "2022-04-01",
      name: "it",
      properties: { principalId },
    };
    const resources =
      "languageVersion" in parts
        ? { home: workspace(), me: identity, assignment }
        : [workspace(), identity, assignment];
    return read(template(resources, parts)).resources.flatMap((r) => (r.refersTo?.(assignedTo) ?? []).map(show));
  };
  const home = "resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')";
  assert.deepEqual(assigned(`[reference(${identityId}).principalId]`), ["userAssignedIdentity me"]);
  assert.deepEqual(assigned(`[reference(${identityId}, '2023-01-31').principalId]`), ["userAssignedIdentity me"]);
  assert.deepEqual(assigned(`[reference(${home}, '2024-04-01', 'Full').identity.principalId]`), ["workspace demo"]);
  const version2 = { languageVersion: "2.0" };
  assert.deepEqual(assigned("[reference('me').principalId]", version2), ["userAssignedIdentity me"]);
  assert.deepEqual(assigned("[reference('home', '2024-04-01', 'full').identity.principalId]", version2), [
    "workspace demo",
  ]);
  assert.deepEqual(assigned("[parameters('user')]", { parameters: { user: { type: "string" } } }), []);
  assert.deepEqual(assigned(`[reference(${identityId}).clientId]`), []);
});

const workspaceId = "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]";
const link = (id: Json): Map => ({
  name: "link",
  properties: { privateLinkServiceId: id, groupIds: ["amlworkspace"] },
});
const endpoint = (properties: Json): Map => ({
  type: "Microsoft.Network/privateEndpoints",
  apiVersion: "2023-11-01",
  name: "door",
  properties,
});
const door = ["privateEndpoint door → workspace demo"];

for (const [means, properties, parts] of [
  ["its connections", { privateLinkServiceConnections: [link(workspaceId)] }, {}],
  ["connections that someone must approve", { manualPrivateLinkServiceConnections: [link(workspaceId)] }, {}],
  [
    "a variable that holds all of them",
    { privateLinkServiceConnections: "[variables('links')]" },
    { variables: { links: [link(workspaceId)] } },
  ],
  [
    "a list made of one variable",
    { privateLinkServiceConnections: "[if(parameters('yes'), array(variables('link')), json('null'))]" },
    { parameters: { yes: { type: "bool" } }, variables: { link: link(workspaceId) } },
  ],
] as const)
  test(`a private endpoint leads to the workspace by ${means}`, () => {
    assert.deepEqual(endpoints(template([workspace(), endpoint(properties)], parts)), door);
  });

test("a private endpoint leads to the workspace through a parameter of its nested template", () => {
  const properties = { privateLinkServiceConnections: [link("[parameters('workspaceArmId')]")] };
  const parameters = { workspaceArmId: { type: "string" } };
  const given = { ...inner, parameters: { workspaceArmId: { value: workspaceId } } };
  assert.deepEqual(endpoints(template([workspace(), nested([endpoint(properties)], given, { parameters })])), door);
  assert.deepEqual(endpoints(template([workspace(), nested([endpoint(properties)], inner, { parameters })])), []);
});

const logs = "Microsoft.Insights/diagnosticSettings";

for (const [means, resources] of [
  ["its name", [workspace(), { type: computes, name: "demo/it" }]],
  ["where it is written", [workspace({}, { resources: [{ type: "computes", name: "it" }] })]],
  ["where it is written, in the long spelling", [workspace({}, { resources: [{ type: computes, name: "demo/it" }] })]],
] as const)
  test(`a compute belongs to its workspace by ${means}`, () => {
    assert.deepEqual(holders(template(resources)), ["attachedCompute demo/it in workspace demo"]);
  });

for (const [means, resources] of [
  ["its scope", [workspace(), { type: logs, name: "it", scope: workspaceId }]],
  [
    "the scope that Bicep writes",
    [
      workspace(),
      { type: logs, name: "it", scope: "[format('Microsoft.MachineLearningServices/workspaces/{0}', 'demo')]" },
    ],
  ],
  ["where it is written", [workspace({}, { resources: [{ type: logs, name: "it" }] })]],
  [
    "its older spelling",
    [
      workspace(),
      {
        type: "Microsoft.MachineLearningServices/workspaces/providers/diagnosticSettings",
        name: "demo/Microsoft.Insights/it",
      },
    ],
  ],
] as const)
  test(`a diagnostic setting belongs to its target by ${means}`, () => {
    const found = holders(template(resources));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /^diagnosticSetting .* in workspace demo$/);
  });

const containers = "Microsoft.Storage/storageAccounts/blobServices/containers";

for (const [means, resources] of [
  ["its name", [account(), { type: containers, name: "data/default/it" }]],
  [
    "its name, written inside the account",
    [account("data", { resources: [{ type: "blobServices/containers", name: "default/it" }] })],
  ],
  [
    "the blob service that it is written in",
    [
      account("data", {
        resources: [{ type: "blobServices", name: "default", resources: [{ type: "containers", name: "it" }] }],
      }),
    ],
  ],
] as const)
  test(`a container belongs to its account by ${means}`, () => {
    const found = holders(template([workspace(), ...resources]));
    assert.match(
      found.at(-1) ?? "",
      /^blobContainer data\/default\/it in storage(?:Account data|Service data\/default)$/,
    );
    const { resources: declared } = read(template([workspace(), ...resources]));
    const accounts = declared.flatMap((r) => (r.kind === "blobContainer" ? within(r, "storageAccount") : []));
    assert.deepEqual(accounts.map(show), ["storageAccount data"]);
  });

test("what is said to extend itself is no endless search", () => {
  const scope = "[resourceId('Microsoft.Insights/diagnosticSettings', 'it')]";
  assert.deepEqual(holders(template([workspace(), { type: logs, name: "it", scope }])), [
    "diagnosticSetting it in diagnosticSetting it",
  ]);
  const lock = { type: "Microsoft.Authorization/locks", name: "it" };
  const ofLock = { ...lock, scope: "[resourceId('Microsoft.Authorization/locks', 'it')]" };
  const text = template([workspace(), ofLock, { type: logs, name: "it", scope: ofLock.scope }]);
  assert.deepEqual(holders(text), []);
});

test("a workspace is private where it is closed, or has a private endpoint and is not open", () => {
  const doorTo = endpoint({ privateLinkServiceConnections: [link(workspaceId)] });
  const answer = (properties: Json, ...more: readonly Map[]): boolean => {
    const { resources } = read(template([workspace(properties), ...more], { parameters: { on: { type: "bool" } } }));
    return resources.some((r) => r.kind === "workspace" && isPrivate(r, resources));
  };
  assert.equal(answer({ publicNetworkAccess: "Disabled" }), true);
  assert.equal(answer({}, doorTo), true);
  assert.equal(answer({}, { ...doorTo, condition: "[parameters('on')]" }), false);
  assert.equal(answer({ publicNetworkAccess: "Enabled" }, doorTo), false);
  assert.equal(answer({ allowPublicAccessWhenBehindVnet: true }, doorTo), false);
  assert.equal(answer({ allowPublicAccessWhenBehindVnet: false }, doorTo), true);
  assert.equal(answer({}), false);
});

test("a private endpoint, and what is nested with a condition, may be left out", () => {
  const properties = { privateLinkServiceConnections: [link(workspaceId)] };
  const optional = (text: string): readonly (boolean | undefined)[] =>
    read(text)
      .resources.filter(({ kind }) => kind === "privateEndpoint")
      .map((r) => r.optional);
  const parts = { parameters: { on: { type: "bool", defaultValue: true } } };
  const condition = "[parameters('on')]";
  assert.deepEqual(optional(template([workspace(), { ...endpoint(properties), condition }], parts)), [true]);
  assert.deepEqual(optional(template([workspace(), { ...endpoint(properties), condition: true }])), [undefined]);
  const within = nested([endpoint(properties)], inner, {}, { condition });
  assert.deepEqual(optional(template([workspace(), within], parts)), [true]);
});

test("what cannot be known has no holder", () => {
  const compute = { type: computes, name: "[concat(parameters('workspace'), '/it')]" };
  const parts = { parameters: { workspace: { type: "string" } } };
  assert.deepEqual(holders(template([workspace(), compute], parts)), []);
});

test("a template built to explode is read within 100 ms, without edges", () => {
  const variables = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `v${i}`,
      `[if(parameters('p'), concat(variables('v${i + 1}'), 'a'), concat(variables('v${i + 1}'), 'b'))]`,
    ]),
  );
  const parts = { parameters: { p: { type: "bool" } }, variables: { ...variables, v60: "end" } };
  const many = Array.from({ length: 20 }, () => account("[variables('v0')]"));
  const text = template([withAccount("[variables('v0')]"), ...many], parts);
  assert.deepEqual(services(text), []);
  assert.ok(idleMilliseconds(() => services(text), 100) <= 100);
});

test("what is named by another setting already is not meant by one that cannot be compared", () => {
  const vault = { type: "Microsoft.KeyVault/vaults", apiVersion: "2023-07-01", name: "keys", properties: {} };
  const id = "[resourceId('Microsoft.KeyVault/vaults', 'keys')]";
  const encryption = { keyVaultProperties: { keyVaultArmId: "[parameters('other')]" } };
  const home = workspace({ keyVault: id, encryption }, { dependsOn: [id] });
  const { resources } = read(template([home, vault], { parameters: { other: { type: "string", defaultValue: "" } } }));
  assert.deepEqual(
    resources.flatMap((r) => r.refersTo?.(encryptionKeyVault) ?? []),
    [],
  );
});

test("a storage account serves by a datastore that names it", () => {
  const datastore = (accountName: string): Map => ({
    type: "Microsoft.MachineLearningServices/workspaces/datastores",
    apiVersion: "2024-04-01",
    name: "demo/files",
    properties: { datastoreType: "AzureBlob", accountName },
  });
  const parameters = { name: { type: "string" } };
  const text = (name: string) =>
    template([workspace(), account("[parameters('name')]"), datastore(name)], { parameters });
  assert.ok(services(text("[parameters('name')]")).includes("storageAccount ? → workspace demo"));
  assert.ok(!services(text("other")).some((service) => service.startsWith("storageAccount")));
});

test("a Databricks workspace says which workspace it is linked to", () => {
  const type = "Microsoft.Databricks/workspaces";
  const properties = { parameters: { amlWorkspaceId: { value: workspaceId } } };
  const text = template([workspace(), { type, apiVersion: "2024-05-01", name: "bricks", properties }]);
  assert.deepEqual(services(text), ["databricks bricks → workspace demo"]);
});

test("a zone group belongs to its private endpoint, and names its zones", () => {
  const zones = "Microsoft.Network/privateDnsZones";
  const group = {
    type: "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
    apiVersion: "2023-11-01",
    name: "door/default",
    properties: {
      privateDnsZoneConfigs: [{ name: "a", properties: { privateDnsZoneId: `[resourceId('${zones}', 'a.b')]` } }],
    },
  };
  const doorTo = endpoint({ privateLinkServiceConnections: [link(workspaceId)] });
  const zone = { type: zones, apiVersion: "2024-06-01", name: "a.b", properties: {} };
  const { resources } = read(template([workspace(), doorTo, group, zone]));
  const found = resources.find(({ kind }) => kind === "privateDnsZoneGroup");
  assert.deepEqual(found?.refersTo?.(zoneIds).map(show), ["privateDnsZone a.b"]);
  assert.deepEqual(found?.holders?.().map(show), ["privateEndpoint door"]);
});

test("what serves no workspace is judged only where a team wants all of it judged", () => {
  const text = template([workspace(), account("data", { properties: { allowBlobPublicAccess: true } })]);
  const found = (associatedResources: "serving" | "all"): readonly string[] =>
    check(read(text), rules, { ...unconfigured, project: { ...undecided, associatedResources } })
      .map(({ rule }) => rule)
      .filter((rule) => rule === "storage-public-blob-access");
  assert.deepEqual(found("serving"), []);
  assert.deepEqual(found("all"), ["storage-public-blob-access"]);
});

test("containers serve by way of the registry that their images come from", () => {
  const type = "Microsoft.ContainerRegistry/registries";
  const registry = { type, apiVersion: "2023-07-01", name: "images", properties: {} };
  const id = `resourceId('${type}', 'images')`;
  const containers = (server: string): Map => ({
    type: "Microsoft.ContainerInstance/containerGroups",
    apiVersion: "2023-05-01",
    name: "score",
    properties: { imageRegistryCredentials: [{ server }] },
  });
  const home = workspace({ containerRegistry: `[${id}]` });
  const found = (server: string): boolean =>
    services(template([home, registry, containers(server)])).includes("containerGroup score → workspace demo");
  assert.equal(found(`[reference(${id}).loginServer]`), true);
  assert.equal(found(`[reference(${id}, '2023-07-01').loginServer]`), true);
  assert.equal(found("other.azurecr.io"), false);
});
