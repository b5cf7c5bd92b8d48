import { isolationMode, provisionNetworkNow } from "../../catalog/managed-network.ts";
import type { DialectId } from "../../catalog/setting.ts";
import {
  encryptionKeyIdentifier,
  encryptionKeyVault,
  encryptionStatus,
  hbiWorkspace,
} from "../../catalog/workspace-encryption.ts";
import {
  identityType,
  primaryUserAssignedIdentity,
  systemDatastoresAuthMode,
  userAssignedIdentities,
} from "../../catalog/workspace-identity.ts";
import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import { applicationInsights, keyVault, storageAccount } from "../../catalog/workspace-resources.ts";
import { blank } from "./blanks.ts";
import type { Given } from "./draft.ts";
import type { Answers } from "./scaffold.ts";

/** The settings of a workspace or hub that follow from its questions. */
export const workspaceSettings = (dialect: DialectId, answers: Answers): readonly Given[] => [
  ...identity(dialect, answers),
  ...dependencies(dialect),
  ...(answers.network === "private" ? ([[publicNetworkAccess, "disabled"]] as const) : []),
  ...network(answers),
  ...encryption(dialect, answers),
  ...(answers.impact === "high" ? ([[hbiWorkspace, "true"]] as const) : []),
  [systemDatastoresAuthMode, "identity"],
];

function identity(dialect: DialectId, answers: Answers): readonly Given[] {
  if (answers.identity !== "user") return [[identityType, "systemAssigned"]];
  const id = blank(dialect, "identityId");
  return [
    [identityType, "userAssigned"],
    [userAssignedIdentities, { [id]: {} }],
    [primaryUserAssignedIdentity, id],
  ];
}

/** A template has to name them; the CLI makes new ones, closed like the workspace. */
const dependencies = (dialect: DialectId): readonly Given[] =>
  dialect === "arm"
    ? [
        [storageAccount, blank(dialect, "storageAccountId")],
        [keyVault, blank(dialect, "keyVaultId")],
        [applicationInsights, blank(dialect, "applicationInsightsId")],
      ]
    : [];

function network({ managedNetwork }: Answers): readonly Given[] {
  if (managedNetwork === "none") return [];
  return [
    [isolationMode, managedNetwork === "internet" ? "allowInternetOutbound" : "allowOnlyApprovedOutbound"],
    [provisionNetworkNow, "true"],
  ];
}

const encryption = (dialect: DialectId, { key }: Answers): readonly Given[] =>
  key === "own"
    ? [
        [encryptionStatus, "enabled"],
        [encryptionKeyVault, blank(dialect, "encryptionVaultId")],
        [encryptionKeyIdentifier, blank(dialect, "keyIdentifier")],
      ]
    : [];
