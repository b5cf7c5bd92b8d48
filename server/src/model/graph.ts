import { imageRegistry } from "../catalog/container-group.ts";
import { settings } from "../catalog/index.ts";
import { privateLinkServiceId } from "../catalog/private-endpoint.ts";
import { type Kind, ofKind, type Setting } from "../catalog/setting.ts";
import { encryptionStatus } from "../catalog/workspace-encryption.ts";
import { allowPublicAccessWhenBehindVnet, publicNetworkAccess } from "../catalog/workspace-network.ts";
import { applicationInsights, containerRegistry, keyVault, storageAccount } from "../catalog/workspace-resources.ts";
import { type Kept, keep } from "../syntax/watch.ts";
import { isAlways, type Resource } from "./resource.ts";

type Others = readonly Resource[];

const uses = new Map<Kind, readonly Setting[]>();

/** The settings by which a resource of some kind is put to use. */
function usesOf(kind: Kind): readonly Setting[] {
  const found = uses.get(kind) ?? settings.filter(({ names }) => names?.includes(kind));
  uses.set(kind, found);
  return found;
}

type Referrers = Map<Resource, Resource[]>;

/** Every rule asks for every resource: who refers to whom is worked out once. */
const known = new WeakMap<Others, Map<Setting, Kept<Referrers>>>();

function referrers(setting: Setting, others: Others): Referrers {
  const here = known.get(others) ?? new Map<Setting, Kept<Referrers>>();
  known.set(others, here);
  return keep(here, setting, () => findReferrers(setting, others));
}

function findReferrers(setting: Setting, others: Others): Referrers {
  const found: Referrers = new Map();
  for (const from of others.filter(({ kind }) => kind === setting.kind))
    for (const to of from.refersTo?.(setting) ?? []) {
      const sofar = found.get(to);
      if (sofar) sofar.push(from);
      else found.set(to, [from]);
    }
  return found;
}

/** The resources of the file that certainly use another, by a given setting or any. */
export const usersOf = (resource: Resource, others: Others, by = usesOf(resource.kind)): Others => [
  ...new Set(by.flatMap((setting) => referrers(setting, others).get(resource) ?? [])),
];

/** By which settings a resource says what it works for: a workspace, or the registry that it takes its images from. */
const owners = [...usesOf("workspace").filter(({ kind }) => kind !== "workspace"), imageRegistry];
const ownersOf = (resource: Resource): Others =>
  ofKind(owners, resource.kind).flatMap((setting) => resource.refersTo?.(setting) ?? []);

/** The workspaces that a resource serves, also by way of what uses it and of what it is a part of. */
export function served(resource: Resource, others: Others): Others {
  const way = new Set([resource]);
  for (const here of way)
    if (here.kind !== "workspace")
      for (const next of [...usersOf(here, others), ...(here.holders?.() ?? []), ...ownersOf(here)]) way.add(next);
  return [...way].filter((found) => found.kind === "workspace" && found !== resource);
}

/** Which resources are judged; a team may want all of them. */
interface Judged {
  readonly associatedResources: "serving" | "all";
}

/** Whether a resource is our business: it serves a workspace of the same file, unless all are judged. */
export const serves = (resource: Resource, others: Others, judged?: Judged): boolean =>
  judged?.associatedResources === "all" || served(resource, others).length > 0;

/** Whether a resource serves a workspace that is certainly encrypted with a key of its owner. */
export const servesEncrypted = (resource: Resource, others: Others): boolean =>
  served(resource, others).some((workspace) => {
    const reading = workspace.read(encryptionStatus);
    return isAlways(reading, "enabled") && reading.values.every(({ certain }) => certain);
  });

/** Whether a resource serves a workspace that is meant to be reached privately. */
export const servesPrivate = (resource: Resource, others: Others): boolean =>
  served(resource, others).some((workspace) => isPrivate(workspace, others));

/** What of a kind a resource is a part of, at whatever depth. */
export function within(resource: Resource, kind: Kind): Others {
  const way = new Set(resource.holders?.());
  for (const here of way) for (const holder of here.holders?.() ?? []) way.add(holder);
  return [...way].filter((holder) => holder.kind === kind);
}

/** The private endpoints of the file that certainly lead to a resource. */
export const privateEndpointsOf = (resource: Resource, others: Others): Others =>
  referrers(privateLinkServiceId, others).get(resource) ?? [];

/** Whether a workspace is meant to be reached privately: it is closed to the public, or has a private endpoint and is not open. */
export function isPrivate(workspace: Resource, others: Others): boolean {
  const reading = workspace.read(publicNetworkAccess);
  if (isAlways(reading, "disabled")) return true;
  const isOpen = isAlways(reading, "enabled") || isAlways(workspace.read(allowPublicAccessWhenBehindVnet), "true");
  return !isOpen && privateEndpointsOf(workspace, others).some(({ optional }) => !optional);
}

/** Whether something may be deployed of which the file does not tell: by a template elsewhere. */
export const hasLinkedTemplates = (others: Others): boolean =>
  others.some(({ kind, variant }) => kind === "nestedDeployment" && variant === "linked");

/** Whether a private endpoint leads to a resource, or may: of some, and of templates elsewhere, nobody knows where they lead. */
export const mayHavePrivateEndpoint = (resource: Resource, others: Others): boolean =>
  hasLinkedTemplates(others) ||
  others.some((other) => {
    const targets = other.kind === "privateEndpoint" ? other.refersTo?.(privateLinkServiceId) : undefined;
    return targets !== undefined && (targets.length === 0 || targets.includes(resource));
  });

/** Whether a template brings along what a workspace needs, such as its storage: what is missing there is not just left to another. */
export const bringsAlong = (workspace: Resource): boolean =>
  [storageAccount, keyVault, containerRegistry, applicationInsights].some(
    (setting) => (workspace.refersTo?.(setting) ?? []).length > 0,
  );
