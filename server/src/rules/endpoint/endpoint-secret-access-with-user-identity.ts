import { enforceAccessToDefaultSecretStores, identityType } from "../../catalog/endpoint.ts";
import type { Case } from "../case.ts";
import { settingRule, violated } from "../setting-rule.ts";

const rule = settingRule({
  id: "endpoint-secret-access-with-user-identity",
  control: "secrets",
  severity: "error",
  title: "Access to the default secret stores cannot be asked for beside a user-assigned identity.",
  why: "The setting gives the role to read connection secrets to the endpoint's system-assigned identity, so Microsoft does not allow it where the endpoint has an identity of yours. Give that identity the role yourself instead, which also says who hands out the secrets.",
  fixNote:
    "Switches the setting off. The user-assigned identity then needs the role Azure Machine Learning Workspace Connection Secrets Reader on the workspace before a deployment can be given secrets.",
  setting: enforceAccessToDefaultSecretStores,
  bad: ["enabled"],
  want: "disabled",
  when: (endpoint) => {
    return violated(endpoint.read(identityType), (v) => v.canonical === "userAssigned") !== undefined;
  },
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-online-endpoint-with-secret-injection",
  sources: { mcsb: ["IM-3", "IM-8"] },
});

export default { ...rule, settings: [enforceAccessToDefaultSecretStores, identityType] };

export const cases: readonly Case[] = [
  {
    name: "cli-v2: an identity of one's own",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
identity:
  type: user_assigned
  user_assigned_identities:
    - resource_id: /subscriptions/0/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/a
properties:
  enforce_access_to_default_secret_stores: enabled
#                                          ^^^^^^^ error[endpoint-secret-access-with-user-identity]`,
    fixed: [["enforce_access_to_default_secret_stores: enabled", "enforce_access_to_default_secret_stores: disabled"]],
  },
  {
    name: "cli-v2: the endpoint's own identity",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: churn-scoring
auth_mode: aad_token
properties:
  enforce_access_to_default_secret_stores: enabled`,
  },
  {
    name: "arm: an identity of one's own",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "identity": { "type": "UserAssigned", "userAssignedIdentities": { "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'a')]": {} } },
      "properties": { "authMode": "AADToken", "properties": { "enforce_access_to_default_secret_stores": "enabled" } }
      //                                                                                                 ^^^^^^^^^ error[endpoint-secret-access-with-user-identity]
    }`,
    ],
    fixed: [
      [
        '"properties": { "authMode": "AADToken", "properties": { "enforce_access_to_default_secret_stores": "enabled" } }',
        '"properties": { "authMode": "AADToken", "properties": { "enforce_access_to_default_secret_stores": "disabled" } }',
      ],
    ],
  },
  {
    name: "arm: the endpoint's own identity",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "AADToken", "properties": { "enforce_access_to_default_secret_stores": "enabled" } }
    }`,
    ],
  },
];
