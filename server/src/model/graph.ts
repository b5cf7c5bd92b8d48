import { connectedResource } from "../catalog/connected-resource.ts";
import { attachedResource } from "../catalog/kubernetes-cluster.ts";
import { privateLinkServiceId } from "../catalog/private-endpoint.ts";
import type { Kind, Setting } from "../catalog/setting.ts";
import { encryptionKeyVault } from "../catalog/workspace-encryption.ts";
import { publicNetworkAccess } from "../catalog/workspace-network.ts";
import { applicationInsights, containerRegistry, keyVault, storageAccount } from "../catalog/workspace-resources.ts";
import { at } from "../syntax/tree.ts";
import type { Resource } from "./resource.ts";

type Others = readonly Resource[];

/** By which setting of a workspace, of its connections or computes, a resource of some kind is put to use. */
const uses: Readonly<Partial<Record<Kind, readonly Setting[]>>> = {
  storageAccount: [storageAccount],
  keyVault: [keyVault, encryptionKeyVault],
  containerRegistry: [containerRegistry],
  applicationInsights: [applicationInsights],
  kubernetesCluster: [attachedResource],
  aiServices: [connectedResource],
  searchService: [connectedResource],
};

type Referrers = Map<Resource, Resource[]>;

/** Every rule asks for every resource: who refers to whom is worked out once. */
const known = new WeakMap<Others, Map<Setting, Referrers>>();

function referrers(setting: Setting, others: Others): Referrers {
  const here = known.get(others) ?? new Map<Setting, Referrers>();
  known.set(others, here);
  const found: Referrers = here.get(setting) ?? new Map();
  if (here.has(setting)) return found;
  here.set(setting, found);
  for (const from of others.filter(({ kind }) => kind === setting.kind))
    for (const to of from.refersTo?.(setting) ?? []) {
      const sofar = found.get(to);
      if (sofar) sofar.push(from);
      else found.set(to, [from]);
    }
  return found;
}

/** The workspaces, connections and computes of the file that certainly use a resource, by a given setting or any. */
export const usersOf = (resource: Resource, others: Others, settings = uses[resource.kind] ?? []): Others => [
  ...new Set(settings.flatMap((setting) => referrers(setting, others).get(resource) ?? [])),
];

/** The workspaces that a resource serves, also by way of their connections. */
export const served = (resource: Resource, others: Others): Others =>
  usersOf(resource, others).flatMap((user) =>
    user.kind === "workspace" ? [user] : (user.holders?.() ?? []).filter(({ kind }) => kind === "workspace"),
  );

/** Whether a resource serves a workspace of the same file: only then is it our business. */
export const serves = (resource: Resource, others: Others): boolean => served(resource, others).length > 0;

/** The private endpoints of the file that certainly lead to a resource. */
export const privateEndpointsOf = (resource: Resource, others: Others): Others =>
  referrers(privateLinkServiceId, others).get(resource) ?? [];

/** Whether a workspace is meant to be reached privately: it is closed to the public, or has a private endpoint and is not open. */
export function isPrivate(workspace: Resource, others: Others): boolean {
  const reading = workspace.read(publicNetworkAccess);
  const isAlways = (word: string): boolean =>
    reading.is === "known" && reading.complete && reading.values.every(({ canonical }) => canonical === word);
  if (isAlways("disabled")) return true;
  return !isAlways("enabled") && privateEndpointsOf(workspace, others).some(({ optional }) => !optional);
}

/** Whether something may be deployed of which the file does not tell: by a template elsewhere. */
export const hasLinkedTemplates = (others: Others): boolean =>
  others.some(({ kind, node }) => kind === "nestedDeployment" && at(node, ["properties", "templateLink"]));

/** Whether a private endpoint of the file leads to a resource, or may: of some, nobody knows where they lead. */
export const mayHavePrivateEndpoint = (resource: Resource, others: Others): boolean =>
  others.some((other) => {
    const targets = other.kind === "privateEndpoint" ? other.refersTo?.(privateLinkServiceId) : undefined;
    return targets !== undefined && (targets.length === 0 || targets.includes(resource));
  });

/** Whether a template brings along what a workspace needs, such as its storage: what is missing there is not just left to another. */
export const bringsAlong = (workspace: Resource): boolean =>
  [storageAccount, keyVault, containerRegistry, applicationInsights].some(
    (setting) => (workspace.refersTo?.(setting) ?? []).length > 0,
  );
