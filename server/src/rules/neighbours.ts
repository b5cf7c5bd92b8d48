import { isolationMode } from "../catalog/managed-network.ts";
import type { Resource } from "../model/resource.ts";
import { violated } from "./setting-rule.ts";

/** Whether a resource is a workspace whose managed network is on, or may be. */
export function mayHaveManagedNetwork(resource: Resource): boolean {
  if (resource.kind !== "workspace") return false;
  const reading = resource.read(isolationMode);
  return (
    reading.is !== "absent" && !(reading.is === "known" && reading.values.every((v) => v.canonical === "disabled"))
  );
}

/** The workspaces that something is a part of, at whatever depth; none where that cannot be known. */
export const workspacesOf = (part: Resource): readonly Resource[] =>
  part.kind === "workspace" ? [part] : (part.holders?.() ?? []).flatMap(workspacesOf);

/** Whether something is certainly a part of a workspace whose managed network is certainly on. */
export const hasManagedNetwork = (part: Resource): boolean =>
  workspacesOf(part).some((workspace) => {
    const reading = workspace.read(isolationMode);
    return (
      reading.is === "known" &&
      violated(reading, (v) => v.certain && v.canonical !== undefined && v.canonical !== "disabled") !== undefined
    );
  });
