import { isolationMode } from "../catalog/managed-network.ts";
import type { Resource } from "../model/resource.ts";

/** Whether a resource is a workspace whose managed network is on, or may be. */
export function mayHaveManagedNetwork(resource: Resource): boolean {
  if (resource.kind !== "workspace") return false;
  const reading = resource.read(isolationMode);
  return (
    reading.is !== "absent" && !(reading.is === "known" && reading.values.every((v) => v.canonical === "disabled"))
  );
}
