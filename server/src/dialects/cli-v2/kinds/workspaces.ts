import type { FileKind } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const own = [
  "hbi_workspace",
  "customer_managed_key",
  "system_datastores_auth_mode",
  "network_acls",
  "serverless_compute",
  "primary_user_assigned_identity",
  "provision_network_now",
  "allow_roleassignment_on_rg",
  "image_build_compute",
];
const ofFeatureStore = ["compute_runtime", "offline_store", "online_store", "materialization_identity"];
/** The `feature_store.yaml` of Feast has stores of these names, too, and always a `project`. */
const isFeatureStore = (file: Shape): boolean => file.hasAny(...ofFeatureStore) && !file.has("project");
const notOfFeatureStore = [
  "network_acls",
  "system_datastores_auth_mode",
  "serverless_compute",
  "provision_network_now",
  "enable_data_isolation",
  "allow_roleassignment_on_rg",
];
const tells = [...own, "managed_network", "storage_account", "user_assigned_identities"];

/** Workspaces and what resembles them. */
export const workspaces: readonly FileKind[] = [
  {
    id: "registry",
    declares: { kind: "registry" },
    shape: (file) => file.has("replication_locations"),
    tells: ["replication_locations"],
  },
  {
    id: "featureStore",
    declares: { kind: "workspace", variant: "featureStore" },
    shape: isFeatureStore,
    tells: ofFeatureStore,
  },
  {
    id: "hub",
    also: ["workspace"],
    declares: { kind: "workspace", variant: "hub" },
    shape: (file) =>
      file.word("kind") === "hub" &&
      (isWorkspace(file) || file.hasAny("default_resource_group", "enable_data_isolation")),
    tells: [...tells, "default_resource_group", "enable_data_isolation"],
    family: "workspace",
  },
  {
    id: "project",
    also: ["workspace"],
    declares: { kind: "workspace", variant: "project" },
    shape: (file) => file.word("kind") === "project" && file.has("hub_id"),
    tells: ["hub_id"],
    family: "workspace",
  },
  {
    id: "workspace",
    declares: { kind: "workspace" },
    shape: (file) => (!file.has("kind") || file.word("kind") === "default") && isWorkspace(file),
    proof: (file) => file.hasAny(...notOfFeatureStore) && isWorkspace(file),
    tells,
    family: "workspace",
  },
  {
    id: "capabilityHost",
    shape: (file) => file.has("capability_host_kind"),
    tells: ["capability_host_kind"],
  },
];

function isWorkspace(file: Shape): boolean {
  // The second pair are keys of the old GitHub Actions' workspace.json.
  if (file.hasAny("endpoint_name", "auth_mode", "create_workspace", "friendly_name")) return false;
  return (
    file.hasAny(...own) ||
    file.nests("managed_network", "isolation_mode", "outbound_rules", "firewall_sku") ||
    file.has("name", "key_vault", "storage_account") ||
    isIdentityUpdate(file)
  );
}

/** A file for `az ml workspace update` that holds nothing but an identity: only workspaces have a map of identities. */
function isIdentityUpdate(file: Shape): boolean {
  const identity = file.value("identity");
  if (identity?.kind !== "map" || !file.hasOnly(new Set(["identity"]))) return false;
  const identities = identity.members.find((m) => m.key === "user_assigned_identities")?.value;
  return (
    identities?.kind === "map" &&
    identities.members.some((m) => /Microsoft\.ManagedIdentity\/userAssignedIdentities\//i.test(m.key))
  );
}
