/**
 * A template of about `bytes`, built like what Bicep makes of a large landing zone with verified modules: nested templates in
 * language version 2.0, each with types, many described parameters, and resources whose settings are expressions over them.
 */
export function bigTemplate(bytes: number): string {
  const one = JSON.stringify(moduleAt(0), null, 2).length;
  const count = Math.max(1, Math.round(bytes / (one * 1.11)));
  const resources = Object.fromEntries(Array.from({ length: count }, (_, n) => [`module${n}`, moduleAt(n)]));
  return JSON.stringify(
    template({ location: { type: "string", defaultValue: "[resourceGroup().location]" } }, resources),
    null,
    2,
  );
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Map = { readonly [key: string]: Json };

const template = (parameters: Map, resources: Map, more: Map = {}): Map => ({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  languageVersion: "2.0",
  contentVersion: "1.0.0.0",
  metadata: { _generator: { name: "bicep", version: "0.46.1", templateHash: "1234567890123456789" } },
  ...more,
  parameters,
  resources,
});

const lockType: Map = {
  type: "object",
  properties: {
    kind: { type: "string", allowedValues: ["CanNotDelete", "None", "ReadOnly"], nullable: true },
    name: { type: "string", nullable: true, metadata: { description: "Optional. The name of the lock." } },
  },
  nullable: true,
};

const described = (type: string, description: string, more: Map = {}): Map => ({
  type,
  ...more,
  metadata: { description },
});

const optional = Array.from({ length: 40 }, (_, n) => `setting${n}`);

function moduleAt(n: number): Map {
  const name = `workspace${n}`;
  const handed = {
    name: { value: name },
    location: { value: "[parameters('location')]" },
    publicNetworkAccess: { value: n % 3 === 0 ? "Enabled" : "Disabled" },
  };
  return {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: `[format('{0}-${name}', uniqueString(deployment().name, parameters('location')))]`,
    properties: {
      expressionEvaluationOptions: { scope: "inner" },
      mode: "Incremental",
      parameters: handed,
      template: template(parameters, resources, { definitions: { lockType }, variables }),
    },
  };
}

const parameters: Map = {
  name: described("string", "Required. The name of the machine learning workspace."),
  location: described("string", "Optional. Location for all resources.", {
    defaultValue: "[resourceGroup().location]",
  }),
  publicNetworkAccess: described("string", "Optional. Whether public network access is allowed for this resource.", {
    defaultValue: "Disabled",
    allowedValues: ["Enabled", "Disabled"],
  }),
  managedIdentities: described("object", "Optional. The managed identity definition for this resource.", {
    nullable: true,
  }),
  roleAssignments: described("array", "Optional. Array of role assignments to create.", { nullable: true }),
  adminPassword: described("securestring", "Optional. The password of the administrator.", { defaultValue: "" }),
  lock: { $ref: "#/definitions/lockType", metadata: { description: "Optional. The lock settings of the service." } },
  ...Object.fromEntries(
    optional.map((key) => [
      key,
      described("string", `Optional. What ${key} is to be for this resource.`, { nullable: true }),
    ]),
  ),
};

const variables: Map = {
  formattedUserAssignedIdentities:
    "[reduce(map(coalesce(tryGet(parameters('managedIdentities'), 'userAssignedResourceIds'), createArray()), lambda('id', createObject(format('{0}', lambdaVariables('id')), createObject()))), createObject(), lambda('cur', 'next', union(lambdaVariables('cur'), lambdaVariables('next'))))]",
  identity:
    "[if(not(empty(parameters('managedIdentities'))), createObject('type', if(coalesce(tryGet(parameters('managedIdentities'), 'systemAssigned'), false()), 'SystemAssigned', 'None')), createObject('type', 'SystemAssigned'))]",
  tags: Object.fromEntries(
    optional.map((key) => [key, `[coalesce(parameters('${key}'), format('{0}-{1}', parameters('name'), '${key}'))]`]),
  ),
};

const named = (prefix: string) => `[format('${prefix}{0}', parameters('name'))]`;

const resources: Map = {
  storage: {
    type: "Microsoft.Storage/storageAccounts",
    apiVersion: "2023-05-01",
    name: named("st"),
    location: "[parameters('location')]",
    sku: { name: "Standard_LRS" },
    tags: "[variables('tags')]",
    properties: {
      allowBlobPublicAccess: false,
      minimumTlsVersion: "TLS1_2",
      supportsHttpsTrafficOnly: true,
      publicNetworkAccess: "[parameters('publicNetworkAccess')]",
      networkAcls: {
        bypass: "AzureServices",
        defaultAction: "[if(equals(parameters('publicNetworkAccess'), 'Enabled'), 'Allow', 'Deny')]",
      },
    },
  },
  vault: {
    type: "Microsoft.KeyVault/vaults",
    apiVersion: "2023-07-01",
    name: named("kv"),
    location: "[parameters('location')]",
    tags: "[variables('tags')]",
    properties: {
      tenantId: "[subscription().tenantId]",
      enablePurgeProtection: true,
      enableRbacAuthorization: true,
      sku: { family: "A", name: "standard" },
      networkAcls: { bypass: "AzureServices", defaultAction: "Deny" },
    },
  },
  workspace: {
    type: "Microsoft.MachineLearningServices/workspaces",
    apiVersion: "2024-10-01",
    name: "[parameters('name')]",
    location: "[parameters('location')]",
    identity: "[variables('identity')]",
    tags: "[variables('tags')]",
    properties: {
      friendlyName: "[coalesce(parameters('setting0'), parameters('name'))]",
      storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', format('st{0}', parameters('name')))]",
      keyVault: "[resourceId('Microsoft.KeyVault/vaults', format('kv{0}', parameters('name')))]",
      publicNetworkAccess: "[parameters('publicNetworkAccess')]",
      managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" },
      hbiWorkspace: "[equals(parameters('setting1'), 'true')]",
    },
    dependsOn: ["storage", "vault"],
  },
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, n) => [
      `compute${n}`,
      {
        type: "Microsoft.MachineLearningServices/workspaces/computes",
        apiVersion: "2024-10-01",
        name: `[format('{0}/cluster${n}', parameters('name'))]`,
        location: "[parameters('location')]",
        properties: {
          computeType: "AmlCompute",
          disableLocalAuth: true,
          properties: {
            vmSize: `[coalesce(parameters('setting${n + 2}'), 'STANDARD_D2_V3')]`,
            enableNodePublicIp: false,
            remoteLoginPortPublicAccess: "Disabled",
            scaleSettings: { minNodeCount: 0, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT2M" },
          },
        },
        dependsOn: ["workspace"],
      },
    ]),
  ),
  privateEndpoint: {
    type: "Microsoft.Network/privateEndpoints",
    apiVersion: "2024-05-01",
    name: named("pep-"),
    location: "[parameters('location')]",
    properties: {
      subnet: {
        id: "[coalesce(parameters('setting10'), resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'default'))]",
      },
      privateLinkServiceConnections: [
        {
          name: named("plsc-"),
          properties: {
            privateLinkServiceId: "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('name'))]",
            groupIds: ["amlworkspace"],
          },
        },
      ],
    },
  },
  roleAssignments: {
    copy: { name: "roleAssignments", count: "[length(coalesce(parameters('roleAssignments'), createArray()))]" },
    type: "Microsoft.Authorization/roleAssignments",
    apiVersion: "2022-04-01",
    scope: "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('name'))]",
    name: "[guid(parameters('name'), string(copyIndex()))]",
    properties: {
      roleDefinitionId: "[coalesce(parameters('roleAssignments')[copyIndex()].roleDefinitionIdOrName, 'Reader')]",
      principalId: "[parameters('roleAssignments')[copyIndex()].principalId]",
    },
  },
};
