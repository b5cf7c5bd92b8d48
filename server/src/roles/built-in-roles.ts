import { full } from "./action.ts";
import type { Role } from "./permissions.ts";

/** A role that Azure brings along. */
export interface BuiltInRole {
  readonly name: string;
  readonly guid: string;
  /** What it is for, as a sentence. */
  readonly meaning: string;
  /** Why to think twice before assigning it, as a sentence. */
  readonly caution?: string;
  /** What it allows, where that bears on a workspace. */
  readonly role?: Role;
}

const role = (actions: readonly string[], notActions: readonly string[] = []): Role => ({ actions, notActions });
const workspace = (paths: string): readonly string[] => paths.split(" ").map((path) => full(`workspaces/${path}`));

const contributor = role(
  ["*"],
  [
    "Microsoft.Authorization/*/Delete",
    "Microsoft.Authorization/*/Write",
    "Microsoft.Authorization/elevateAccess/Action",
    "Microsoft.Blueprint/blueprintAssignments/write",
    "Microsoft.Blueprint/blueprintAssignments/delete",
    "Microsoft.Compute/galleries/share/action",
  ],
);
const dataScientist = role(
  workspace("*/read */action */delete */write"),
  workspace(
    "delete write computes/*/write computes/*/delete computes/listKeys/action listKeys/action hubs/write hubs/delete featurestores/write featurestores/delete",
  ),
);

/** Roles that meet in files about Azure Machine Learning, by Microsoft's lists of built-in roles. */
export const builtInRoles: readonly BuiltInRole[] = [
  {
    name: "Owner",
    guid: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    meaning: "Full access, handing out roles included.",
    caution: "Too much for a workload, and for most people outside a single workspace.",
    role: role(["*"]),
  },
  {
    name: "Contributor",
    guid: "b24988ac-6180-42a0-ab88-20f7382dd24c",
    meaning: "Full access, but no handing out of roles.",
    caution: "Covers every service in its scope, and reads keys.",
    role: contributor,
  },
  {
    name: "Reader",
    guid: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
    meaning: "Sees everything, changes nothing.",
    caution: "In Azure Machine Learning a reader can see the credentials of datastores.",
    role: role(["*/read"]),
  },
  {
    name: "User Access Administrator",
    guid: "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
    meaning: "Sees everything and hands out roles.",
    caution: "Whoever has it can give themselves any other role.",
    role: role(["*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"]),
  },
  {
    name: "Role Based Access Control Administrator",
    guid: "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
    meaning: "Sees everything and hands out roles, by role assignments only.",
    caution: "Give it with a condition that says which roles it may hand out.",
    role: role([
      "Microsoft.Authorization/roleAssignments/write",
      "Microsoft.Authorization/roleAssignments/delete",
      "*/read",
      "Microsoft.Support/*",
    ]),
  },
  {
    name: "AzureML Data Scientist",
    guid: "f6c7c914-8db3-469d-8ca1-694a8f32e121",
    meaning:
      "Everything inside a workspace, except creating or deleting compute and changing the workspace itself: the usual role for people.",
    role: dataScientist,
  },
  {
    name: "AzureML Compute Operator",
    guid: "e503ece1-11d0-4e8e-8e2c-7a6c3bf38815",
    meaning: "Creates, manages, opens and deletes compute of a workspace.",
    role: role(workspace("computes/* notebooks/vm/*")),
  },
  {
    name: "AzureML Metrics Writer (preview)",
    guid: "635dd51f-9968-44d3-b7fb-6d9a6bd613ae",
    meaning: "Writes metrics to a workspace.",
    role: role(workspace("metrics/*/write")),
  },
  {
    name: "AzureML Registry User",
    guid: "1823dd4f-9b8c-4ab6-ab4e-7397a3684615",
    meaning: "Reads, writes and deletes assets of a registry, but not the registry itself.",
    role: role([full("registries/read"), full("registries/assets/*")]),
  },
  {
    name: "Azure AI Developer",
    guid: "64702f94-c441-49e6-a78b-ef80e0188fee",
    meaning: "Everything inside a workspace, except managing the workspace itself.",
  },
  {
    name: "Azure AI Administrator",
    guid: "b78c5d69-af96-48a3-bf8d-a8b4d589de94",
    meaning:
      "Everything that the identity of a workspace needs on its resource group; given to it since 2024-11-19, in the place of Contributor.",
  },
  {
    name: "Azure AI Enterprise Network Connection Approver",
    guid: "b556d68e-0be0-4f35-a333-ad7ee1ce17ea",
    meaning:
      "Approves private endpoints to what a workspace depends on; a user-assigned identity of a workspace with a managed network needs it.",
  },
  {
    name: "Azure Machine Learning Workspace Connection Secrets Reader",
    guid: "ea01e6af-a1c1-4350-9563-ad00f8c72ec5",
    meaning: "Reads the secrets of a workspace's connections.",
    caution: "Give it to identities that call those services, not to people.",
  },
];
