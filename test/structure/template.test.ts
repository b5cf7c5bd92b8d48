import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn, mend, say } from "./say.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
type Fields = Readonly<Record<string, unknown>>;

const template = (...resources: readonly Fields[]): string => JSON.stringify({ $schema: schema, resources }, null, 2);
const resource = (type: string, apiVersion: string, properties: unknown, rest: Fields = {}): Fields => ({
  type: `Microsoft.MachineLearningServices/${type}`,
  apiVersion,
  name: "a",
  ...rest,
  properties,
});
const workspace = (properties: unknown, apiVersion = "2024-10-01", rest: Fields = {}): string =>
  template(resource("workspaces", apiVersion, properties, rest));
const cluster = (properties: unknown, apiVersion = "2024-10-01"): string =>
  template(resource("workspaces/computes", apiVersion, { computeType: "AmlCompute", properties }));

interface Row {
  readonly says: string;
  readonly text: string;
  readonly finding: string;
  /** A line that the first fix writes. */
  readonly fixed?: string;
}

const rows: readonly Row[] = [
  {
    says: "a misspelt key",
    text: workspace({ publicNetworkAcess: "Disabled" }),
    finding: `hint[unlisted-key] "publicNetworkAcess": Azure lists no key 'publicNetworkAcess' in 'properties' of 'workspaces'. Did you mean 'publicNetworkAccess'?`,
    fixed: `"publicNetworkAccess": "Disabled"`,
  },
  {
    says: "a key that Azure does not have",
    text: workspace({ adbWorkspace: "x" }),
    finding: `hint[unlisted-key] "adbWorkspace": Azure lists no key 'adbWorkspace' in 'properties' of 'workspaces'.`,
  },
  {
    says: "a key that stands beside the properties",
    text: workspace({ hbiWorkspace: true }, "2024-10-01", { publicNetworkAccess: "Disabled" }),
    finding: `hint[unlisted-key] "publicNetworkAccess": Azure lists no key 'publicNetworkAccess' at the top of 'workspaces': it belongs under 'properties'.`,
    fixed: `"publicNetworkAccess": "Disabled"`,
  },
  {
    says: "a key that stands one level too high",
    text: template(
      resource("workspaces/computes", "2024-10-01", {
        computeType: "AmlCompute",
        remoteLoginPortPublicAccess: "Disabled",
        properties: { vmSize: "x" },
      }),
    ),
    finding: `hint[unlisted-key] "remoteLoginPortPublicAccess": Azure lists no key 'remoteLoginPortPublicAccess' in 'properties' of 'workspaces/computes': it belongs under 'properties'.`,
    fixed: `"remoteLoginPortPublicAccess": "Disabled"`,
  },
  {
    says: "an identity inside the properties",
    text: workspace({ identity: { type: "SystemAssigned" } }),
    finding: `hint[unlisted-key] "identity": Azure lists no key 'identity' in 'properties' of 'workspaces': 'identity' stands beside 'properties'.`,
  },
  {
    says: "a key of a later version",
    text: workspace({ v1LegacyMode: false }, "2021-07-01"),
    finding: `hint[unlisted-api-version] "v1LegacyMode": 'v1LegacyMode' is listed from API version 2022-05-01 on, not in 2021-07-01.`,
    fixed: `"apiVersion": "2022-05-01"`,
  },
  {
    says: "a key of a later preview",
    text: workspace({ enableServiceSideCMKEncryption: true }, "2024-04-01-preview"),
    finding: `hint[unlisted-api-version] "enableServiceSideCMKEncryption": 'enableServiceSideCMKEncryption' is listed from API version 2025-06-01 on, in previews from 2024-07-01-preview on, not in 2024-04-01-preview.`,
    fixed: `"apiVersion": "2025-06-01"`,
  },
  {
    says: "a key that is in previews only",
    text: workspace({ networkAcls: { defaultAction: "Deny" } }),
    finding: `hint[unlisted-api-version] "networkAcls": 'networkAcls' is listed in preview versions only, from 2024-10-01-preview on.`,
  },
  {
    says: "a key that is gone",
    text: workspace({ batchaiWorkspace: "x" }),
    finding: `hint[unlisted-api-version] "batchaiWorkspace": 'batchaiWorkspace' is not listed after API version 2018-03-01-preview.`,
  },
  {
    says: "a variant of a later version, once",
    text: template(
      resource("workspaces/connections", "2022-10-01", {
        authType: "AccountKey",
        category: "Git",
        target: "t",
        credentials: { key: "[parameters('k')]" },
      }),
    ),
    finding: `hint[unlisted-api-version] "AccountKey": 'AccountKey' is listed from API version 2024-04-01 on, not in 2022-10-01.`,
    fixed: `"apiVersion": "2024-04-01"`,
  },
  {
    says: "a version that does not exist",
    text: workspace({}, "2022-12-01"),
    finding: `hint[unlisted-api-version] "2022-12-01": 'Microsoft.MachineLearningServices/workspaces' has no API version 2022-12-01. The nearest one is 2022-12-01-preview.`,
    fixed: `"apiVersion": "2022-12-01-preview"`,
  },
  {
    says: "a version that is older than the type",
    text: template(resource("workspaces/schedules", "2022-05-01", { anything: 1 })),
    finding: `hint[unlisted-api-version] "2022-05-01": 'Microsoft.MachineLearningServices/workspaces/schedules' has no API version 2022-05-01. The nearest one is 2022-10-01.`,
    fixed: `"apiVersion": "2022-10-01"`,
  },
  {
    says: "a misspelt word of an open choice",
    text: cluster({ remoteLoginPortPublicAccess: "Disable" }),
    finding: `hint[unlisted-value] "Disable": 'remoteLoginPortPublicAccess' does not list 'Disable'. Did you mean 'Disabled'?`,
    fixed: `"remoteLoginPortPublicAccess": "Disabled"`,
  },
  {
    says: "a misspelt word that decides what the map is",
    text: template(resource("workspaces/computes", "2024-10-01", { computeType: "AmlComput", properties: {} })),
    finding: `hint[unlisted-value] "AmlComput": 'computeType' does not list 'AmlComput'. Did you mean 'AmlCompute'?`,
    fixed: `"computeType": "AmlCompute"`,
  },
  {
    says: "a flag for a word",
    text: workspace({ publicNetworkAccess: false }),
    finding: `hint[unlisted-value] false: 'publicNetworkAccess' does not list 'false'. Did you mean 'Disabled'?`,
    fixed: `"publicNetworkAccess": "Disabled"`,
  },
  {
    says: "a word for a flag",
    text: workspace({ hbiWorkspace: "yes" }),
    finding: `warning[unlisted-value] "yes": 'hbiWorkspace' takes true or false, not 'yes'.`,
  },
  {
    says: "text for an object",
    text: workspace({ encryption: "Enabled" }),
    finding: `warning[unlisted-value] "Enabled": 'encryption' takes an object, not a single value.`,
  },
  {
    says: "an object for text",
    text: workspace({ keyVault: {} }),
    finding: `warning[unlisted-value] {}: 'keyVault' takes a single value, not an object.`,
  },
  {
    says: "a key that Azure fills in",
    text: workspace({ workspaceId: "x" }),
    finding: `hint[ignored-key] "workspaceId": 'workspaceId' has no effect here: Azure fills it in.`,
  },
];

for (const { says, text, finding, fixed } of rows)
  test(`a template: ${says}`, () => {
    assert.deepEqual(say(text, "json"), [finding]);
    if (fixed === undefined) return assert.deepEqual(findingsIn(text, "json")[0]?.fixes, []);
    const mended = mend(text, "json");
    assert.ok(mended.includes(fixed), mended);
    assert.deepEqual(say(mended, "json"), []);
  });

test("resources are found wherever a template declares them, and only where it deploys them", () => {
  const bad = resource("workspaces", "2024-10-01", { publicNetworkAcess: "Disabled" });
  const child = { ...resource("computes", "2024-10-01", {}), type: "computes", properties: { descripton: "" } };
  const nested = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "n",
    properties: { mode: "Incremental", template: { $schema: schema, resources: [bad] } },
  };
  assert.equal(say(template(nested), "json").length, 1);
  assert.equal(say(template(resource("workspaces", "2024-10-01", {}, { resources: [child] })), "json").length, 1);
  const symbolic = (workspace: Fields): string =>
    JSON.stringify({
      $schema: schema,
      languageVersion: "2.0",
      resources: { workspace, other: JSON.parse(template(resource("workspaces", "2024-10-01", {}))).resources[0] },
    });
  assert.equal(say(symbolic(bad), "json").length, 1);
  assert.deepEqual(say(symbolic({ ...bad, existing: true }), "json"), []);
});

const quiet: Readonly<Record<string, string>> = {
  "other case": workspace({
    PUBLICNETWORKACCESS: "disabled",
    managedNetwork: { isolationMode: "allowInternetOutBound" },
  }),
  "text that Azure converts": workspace({
    hbiWorkspace: "true",
    serviceManagedResourcesSettings: { cosmosDb: { collectionsThroughput: "400" } },
  }),
  "expressions, placeholders and nulls": workspace({
    hbiWorkspace: "[parameters('hbi')]",
    encryption: "[if(parameters('cmk'), variables('encryption'), json('null'))]",
    managedNetwork: null,
    v1LegacyMode: "<true-or-false>",
  }),
  "a version that only a deployment knows": workspace({ networkAcls: {} }, "[parameters('apiVersion')]"),
  "a version from the future": workspace({ somethingNew: true, publicNetworkAcess: 1 }, "2031-01-01"),
  "maps of any key": workspace(
    { managedNetwork: { outboundRules: { mine: { type: "FQDN", destination: "a.com" } } } },
    "2024-10-01",
    {
      tags: { publicNetworkAccess: "x" },
      identity: { type: "SystemAssigned, UserAssigned", userAssignedIdentities: { "[parameters('id')]": {} } },
    },
  ),
  "a loop": cluster({ vmSize: "x", copy: [{ name: "anything", count: 2, input: {} }] }),
  "a word that is not listed": workspace({ managedNetwork: { firewallSku: "Premium" } }),
  "a variant that is not listed": template(
    resource("workspaces/connections", "2024-10-01", {
      authType: "Something",
      category: "Git",
      credentials: { odd: "x" },
    }),
  ),
  "a variant by a parameter": template(
    resource("workspaces/computes", "2024-10-01", {
      computeType: "[parameters('t')]",
      properties: { vmSize: "x", sshSettings: {} },
    }),
  ),
  "a variant by a parameter's default, which a deployment may override": JSON.stringify({
    $schema: schema,
    parameters: { auth: { type: "string", defaultValue: "AAD" } },
    resources: [
      resource("workspaces/connections", "2024-10-01", {
        category: "AIServices",
        authType: "[parameters('auth')]",
        credentials: "[if(equals(parameters('auth'), 'ApiKey'), createObject('key', 'k'), null())]",
      }),
    ],
  }),
  "the shape that datastores once had": template(
    resource("workspaces/datastores", "2020-05-01-preview", { DataStoreType: "blob", AccountKey: "[parameters('k')]" }),
  ),
  "v1 services": template(resource("workspaces/services", "2021-04-01", { computeType: "ACI", authEnabled: true })),
  "other resources": template(
    { type: "Microsoft.Storage/storageAccounts", apiVersion: "1999-01-01", name: "s", propertys: {} },
    resource("workspaces", "2024-10-01", {}),
  ),
};

for (const [what, text] of Object.entries(quiet))
  test(`a template is not accused of ${what}`, () => assert.deepEqual(say(text, "json"), []));
