import { isolationMode, provisionNetworkNow } from "../../catalog/managed-network.ts";
import {
  encryptionKeyIdentifier,
  encryptionKeyVault,
  encryptionStatus,
  hbiWorkspace,
} from "../../catalog/workspace-encryption.ts";
import { identityType, systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { type Given, jsonFile, notesOf, place, yamlFile } from "./draft.ts";
import { type Answers, formatQuestion, type Scaffold, type ScaffoldedFile } from "./scaffold.ts";
import { template } from "./template.ts";

const secure: readonly Given[] = [
  [publicNetworkAccess, "disabled"],
  [isolationMode, "allowOnlyApprovedOutbound"],
  [provisionNetworkNow, "true"],
  [hbiWorkspace, "true"],
  [systemDatastoresAuthMode, "identity"],
];

const ownKey = (vault: string, uri: string): readonly Given[] => [
  [encryptionKeyVault, vault],
  [encryptionKeyIdentifier, uri],
];

const vaultId =
  "/subscriptions/<subscription-id>/resourceGroups/<resource-group>/providers/Microsoft.KeyVault/vaults/<vault>";
const keyUri = "https://<vault>.vault.azure.net/keys/<key>/<version>";

/** A workspace that only private endpoints reach, with approved outbound traffic and identity-based data access. */
export const workspace: Scaffold = {
  id: "workspace",
  title: "Secure workspace",
  description:
    "Private, with a managed network, your own encryption key, high business impact and identity-based data access.",
  questions: [
    {
      id: "name",
      title: "Name of the workspace",
      type: "text",
      default: "my-workspace",
      pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$",
      patternMessage: "2 to 32 letters, digits, '-' or '_', beginning with a letter or digit",
    },
    formatQuestion,
  ],
  write: (answers) => (answers.format === "arm" ? writeTemplate(answers) : writeCliFile(answers)),
};

function writeCliFile({ name = "my-workspace" }: Answers): ScaffoldedFile {
  const given: readonly Given[] = [...secure, ...ownKey(vaultId, keyUri), [identityType, "systemAssigned"]];
  const base = {
    $schema: "https://azuremlschemas.azureedge.net/latest/workspace.schema.json",
    name,
    location: "<region>",
  };
  return yamlFile(`${name}.yml`, place("cli-v2", base, given), notesOf("cli-v2", given));
}

function writeTemplate({ name = "my-workspace" }: Answers): ScaffoldedFile {
  const base = {
    type: "Microsoft.MachineLearningServices/workspaces",
    apiVersion: "2025-06-01",
    name,
    location: "[resourceGroup().location]",
    properties: {
      storageAccount: "[parameters('storageAccountId')]",
      keyVault: "[parameters('keyVaultId')]",
      applicationInsights: "[parameters('applicationInsightsId')]",
    },
  };
  const parameters = {
    storageAccountId: "Resource id of the storage account of the workspace.",
    keyVaultId: "Resource id of the key vault of the workspace.",
    applicationInsightsId: "Resource id of the Application Insights component of the workspace.",
    keyVaultForEncryptionId: "Resource id of the key vault that holds the encryption key, with purge protection.",
    keyIdentifier: "URL of the encryption key with its version: https://{vault}/keys/{name}/{version}.",
  };
  const resource = place("arm", base, [
    [identityType, "systemAssigned"],
    ...secure,
    [encryptionStatus, "enabled"],
    ...ownKey("[parameters('keyVaultForEncryptionId')]", "[parameters('keyIdentifier')]"),
  ]);
  return jsonFile(`${name}.json`, template(parameters, [resource]));
}
