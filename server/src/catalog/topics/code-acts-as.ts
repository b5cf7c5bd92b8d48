import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const typeAndList = (kind: string): readonly string[] => [
  `${kind}.identity.type`,
  `${kind}.identity.userAssignedIdentities`,
];
const login = [
  "computeCluster.disableLocalAuth",
  "computeInstance.disableLocalAuth",
  "computeCluster.userAccountCredentials",
  "computeCluster.userAccountCredentials.adminUserName",
  "computeCluster.userAccountCredentials.adminUserPassword",
  "computeCluster.userAccountCredentials.adminUserSshPublicKey",
  "computeInstance.sshSettings.adminPublicKey",
  "computeInstance.sshSettings.sshPublicAccess",
];

export const codeActsAs: Topic = {
  id: "code-acts-as",
  title: "Who code acts as",
  summary: "Which identity reaches data and other services, by where the code runs.",
  columns: ["Where", "Acts as"],
  rows: [
    row(["job.identityType"], "job without `identity`", "a token of Azure ML, good for this workspace only"),
    row(["job.identityType"], "job, `managed`", "the identity of the compute"),
    row(["job.identityType"], "job, `user_identity`", "the person who submits the job"),
    row(
      [...typeAndList("computeCluster"), "attachedCompute.identity.type", "identity_type", "identity_id"],
      "compute cluster",
      "no identity unless one is given: one system-assigned, or several user-assigned",
    ),
    row(typeAndList("computeInstance"), "compute instance", "no identity unless one is given"),
    row(
      [...typeAndList("onlineEndpoint"), "onlineEndpoint.properties.enforceAccessToDefaultSecretStores"],
      "online endpoint",
      "its own, which may pull images and read models; or yours, with your roles",
    ),
    row(
      ["batchEndpoint.identity.type"],
      "batch endpoint",
      "whoever calls it, for the job; the compute's identity reads data, unless the datastore keeps credentials",
    ),
    row(
      ["datastore.serviceDataAccessAuthIdentity"],
      "preview of a datastore",
      "the workspace's identity, where `serviceDataAccessAuthIdentity` names it; else its credentials or the user",
    ),
    row(
      ["aiServices.identity.type", "searchService.identity.type"],
      "AI services, AI Search",
      "their own identity, where they have one; else keys",
    ),
    row(
      ["registry.identity.type", "registry.managedResourceGroupSettings.assignedIdentities"],
      "registry",
      "its own identity, on the resource group that Azure manages for it",
    ),
    row(login, "SSH", "a local account with a key pair, which no role of Entra ID governs"),
  ],
  notes: ["The token of a job is made by Azure ML and calls back to it; its reach ends at the workspace."],
  sources: [
    learn("concept-enterprise-security"),
    learn("how-to-identity-based-service-authentication"),
    learn("how-to-authenticate-batch-endpoint"),
  ],
};
