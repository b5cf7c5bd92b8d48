import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../server/src/engine/analyse.ts";
import { check } from "../../server/src/engine/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Fix } from "../../server/src/rules/rule.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";
import { findingsIn, template, workspace } from "./template.ts";

// Settings that look safe and keep Azure ML from working. No fix may write them.

const resource = (type: string, properties: Json, more: { readonly [key: string]: Json } = {}) => ({
  type,
  apiVersion: "2023-01-01",
  name: "demo",
  properties,
  ...more,
});

const closed = { publicNetworkAccess: "Disabled" };
const endpoint = resource("Microsoft.Network/privateEndpoints", {
  privateLinkServiceConnections: [
    { name: "w", properties: { groupIds: ["amlworkspace"], privateLinkServiceId: "[resourceId('x', 'demo')]" } },
  ],
});

const fixtures: readonly (readonly [string, Json])[] = [
  [
    "a cluster with local accounts",
    [
      workspace(),
      resource("Microsoft.ContainerService/managedClusters", { disableLocalAccounts: false }),
      {
        type: "Microsoft.MachineLearningServices/workspaces/computes",
        apiVersion: "2024-04-01",
        name: "demo/aks",
        properties: { computeType: "AKS", resourceId: "[resourceId('x', 'demo')]", properties: {} },
      },
    ],
  ],
  [
    "a cluster with an identity",
    [
      workspace(),
      resource(
        "Microsoft.ContainerService/managedClusters",
        { enableRBAC: true },
        { identity: { type: "SystemAssigned" } },
      ),
      {
        type: "Microsoft.MachineLearningServices/workspaces/computes",
        apiVersion: "2024-04-01",
        name: "demo/aks",
        properties: {
          computeType: "Kubernetes",
          resourceId: "[resourceId('Microsoft.ContainerService/managedClusters', 'demo')]",
          properties: {},
        },
      },
    ],
  ],
  [
    "a registry with its admin user",
    [
      workspace({ containerRegistry: "[resourceId('Microsoft.ContainerRegistry/registries', 'demo')]" }),
      resource("Microsoft.ContainerRegistry/registries", { adminUserEnabled: true }, { sku: { name: "Basic" } }),
    ],
  ],
  [
    "a registry that is not Premium, behind a network",
    [
      workspace(closed),
      endpoint,
      resource("Microsoft.ContainerRegistry/registries", { adminUserEnabled: true }, { sku: { name: "Standard" } }),
    ],
  ],
  [
    "a default storage account without a hierarchy",
    [
      workspace({ storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', 'demo')]" }),
      resource("Microsoft.Storage/storageAccounts", { isHnsEnabled: false }, { sku: { name: "Standard_LRS" } }),
    ],
  ],
  [
    "web services on a private workspace",
    [
      workspace(closed),
      endpoint,
      {
        type: "Microsoft.MachineLearningServices/workspaces/services",
        apiVersion: "2020-09-01-preview",
        name: "demo/test",
        properties: { computeType: "ACI", authEnabled: false },
      },
      {
        type: "Microsoft.MachineLearningServices/workspaces/services",
        apiVersion: "2020-09-01-preview",
        name: "demo/score",
        properties: { computeType: "AKS", authEnabled: false },
      },
    ],
  ],
];

const breaking: readonly (readonly [string, RegExp])[] = [
  ["switches local accounts of a cluster off", /disableLocalAccounts/i],
  ["gives a cluster a service principal", /servicePrincipalProfile/i],
  ["switches the admin user of a registry off", /adminUserEnabled/i],
  ["makes a storage account premium or hierarchical", /isHnsEnabled|"Premium_/i],
  ["gives a registry another SKU", /"sku"|'sku\.name' to '(?:Basic|Standard)'/],
  ["puts a web service on a container instance", /"(?:ACI|aci)"/],
];

/** What a fix writes and where, without the nodes that it speaks of. */
const written = ({ ops }: Fix): string =>
  JSON.stringify(ops.map((op) => ({ ...op, owner: undefined, node: undefined })));

function judge(fixes: readonly Fix[], where: string): void {
  for (const fix of fixes)
    for (const [what, pattern] of breaking)
      assert.doesNotMatch(`${fix.title} ${written(fix)}`, pattern, `${where}: "${fix.title}" ${what}`);
}

for (const [name, resources] of fixtures)
  test(`no fix breaks ${name}`, () => {
    judge(
      findingsIn(template(resources)).flatMap(({ fixes }) => fixes),
      name,
    );
  });

for (const mode of [undefined, "AccessKey", "UserDelegationSAS", "[parameters('mode')]"])
  test(`no fix refuses keys that a workspace may need: ${mode ?? "nothing is said"}`, () => {
    const storageAccount = "[resourceId('Microsoft.Storage/storageAccounts', 'demo')]";
    const fixes = findingsIn(
      template(
        [
          workspace(mode === undefined ? { storageAccount } : { storageAccount, systemDatastoresAuthMode: mode }),
          resource("Microsoft.Storage/storageAccounts", { allowSharedKeyAccess: true }),
        ],
        { parameters: { mode: { type: "string" } } },
      ),
    ).flatMap((finding) => finding.fixes);
    for (const fix of fixes) assert.doesNotMatch(fix.title, /allowSharedKeyAccess/, fix.title);
  });

test("no fix closes what a workspace reaches over the network", () => {
  const kinds = [
    ["Microsoft.Storage/storageAccounts", "storageAccount"],
    ["Microsoft.KeyVault/vaults", "keyVault"],
    ["Microsoft.ContainerRegistry/registries", "containerRegistry"],
  ] as const;
  for (const [type, setting] of kinds) {
    const home = workspace({ ...closed, [setting]: `[resourceId('${type}', 'demo')]` });
    const open = { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Allow", bypass: "AzureServices" } };
    for (const { rule, fixes } of findingsIn(template([home, resource(type, open)])))
      for (const fix of fixes)
        assert.doesNotMatch(written(fix), /publicNetworkAccess|defaultAction|"Deny"|"None"/i, `${rule}: ${fix.title}`);
  }
});

test("nor any text that a rule shows as a case", () => {
  for (const { file, cases } of loaded)
    for (const { syntax, text, name } of cases)
      judge(
        check(analyse(syntax, readMarks(text).clean), rules).flatMap(({ fixes }) => fixes),
        `${file}, ${name}`,
      );
});
