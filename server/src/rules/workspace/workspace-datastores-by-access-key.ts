import { systemDatastoresAuthMode } from "../../catalog/workspace-identity.ts";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "workspace-datastores-by-access-key",
  control: "identity",
  severity: "warning",
  title: "The workspace's default datastores sign in with the storage account's key.",
  why: "The key opens the whole storage account, does not expire, and is the same for everyone: whoever can read the datastore's secret can read and change all data, and no log tells who did. With identities each person needs a role, and the key can be switched off at the account.",
  fixNote:
    "Switches the default datastores to Microsoft Entra identities. Everyone who reads or writes data then needs the roles Storage Blob Data Contributor and Storage File Data Privileged Contributor on the account, so assign them first.",
  setting: systemDatastoresAuthMode,
  bad: ["accessKey"],
  want: "identity",
  // The CLI makes every feature store use identities.
  when: (workspace) => workspace.variant !== "featureStore",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-disable-local-auth-storage",
  sources: { mcsb: ["IM-1"] },
});

export const cases: readonly Case[] = [
  {
    name: "cli-v2: by key",
    syntax: "yaml",
    text: `
name: demo
system_datastores_auth_mode: access_key
#                            ^^^^^^^^^^ warning[workspace-datastores-by-access-key]
`,
    fixed: [["system_datastores_auth_mode: access_key", "system_datastores_auth_mode: identity"]],
  },
  {
    name: "cli-v2: left out, so the default applies",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
#<------ information[workspace-datastores-by-access-key]
name: demo

# people
tags: { team: vision }
`,
    fixed: [
      [
        "tags: { team: vision }",
        `tags: { team: vision }
system_datastores_auth_mode: identity`,
      ],
    ],
  },
  {
    name: "cli-v2: short-lived signatures",
    syntax: "yaml",
    text: `
name: demo
system_datastores_auth_mode: userDelegationSAS
`,
  },
  {
    name: "cli-v2: a feature store uses identities anyway",
    syntax: "yaml",
    text: `
$schema: https://azuremlschemas.azureedge.net/latest/featureStore.schema.json
name: demo
`,
  },
  {
    name: "arm: by key",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "systemDatastoresAuthMode": "accesskey" }
      //                                          ^^^^^^^^^^^ warning[workspace-datastores-by-access-key]
    }`,
    ],
    fixed: [
      [
        '"properties": { "systemDatastoresAuthMode": "accesskey" }',
        '"properties": { "systemDatastoresAuthMode": "Identity" }',
      ],
    ],
  },
  {
    name: "arm: identities, spelled as Microsoft's templates spell them",
    resources: [
      `
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": { "systemDatastoresAuthMode": "identity" }
    }`,
    ],
  },
];
