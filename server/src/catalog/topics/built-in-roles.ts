import { learn } from "../setting.ts";
import { row, type Topic } from "./topic.ts";

const about = ["roleDefinition.actions", "roleDefinition.notActions"];

export const builtInRoles: Topic = {
  id: "built-in-roles",
  title: "Who may do what",
  summary:
    "What Owner (O), Contributor (C) and Reader (R) may do, and the least that another role needs. Actions lie below `Microsoft.MachineLearningServices/`.",
  columns: ["Operation", "O C R", "Least permission today"],
  rows: [
    row([], "create a workspace", "O C", "Contributor on the resource group"),
    row([], "share a workspace", "O", "`Microsoft.Authorization/roleAssignments/write`"),
    row([], "create compute", "O C", "`workspaces/computes/write`"),
    row([], "attach AKS", "O C", "also Azure Kubernetes Service Cluster Admin Role on the cluster"),
    row([], "attach a datastore", "O C", "`workspaces/datastores/write`"),
    row(about, "run a job (v2)", "O C", "`workspaces/*/read`, `…/jobs/*`, `…/environments/*`"),
    row([], "view jobs, models, metrics", "O C R", "`workspaces/*/read`"),
    row([], "register a model", "O C", "`workspaces/models/versions/write`; v1: `workspaces/models/*/write`"),
    row(about, "deploy", "O C", "`workspaces/onlineEndpoints/*`; v1: `workspaces/services/*/write`"),
    row(about, "call a v1 service with a token", "O C R", "`workspaces/read`"),
    row(about, "call a v1 service with its key", "O C", "`workspaces/services/aks/listkeys/action`"),
  ],
  notes: [
    "Further built-in roles today: AzureML Data Scientist, AzureML Compute Operator, AzureML Registry User, and Azure AI Administrator for the workspace's identity.",
    "Readers can see the credentials of datastores. Prefer datastores without credentials.",
    "Changed since the article of 2020: guests from other directories (B2B) are supported, B2C is not; upgrading to the Enterprise edition is gone.",
  ],
  sources: [learn("how-to-assign-roles")],
};
