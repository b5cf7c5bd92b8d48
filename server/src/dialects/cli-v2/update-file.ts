import type { Resource } from "../../model/resource.ts";
import { type MapNode, member } from "../../syntax/tree.ts";

/** Whether a file holds only what `az ml workspace update` is to change; whoever creates something names it. */
export const isUpdate = (root: MapNode): boolean => !member(root, "name") && !member(root, "$schema");

/** In an update, what is left out stays as it is: it is not known, instead of taking its default. */
export const withoutAbsences = (resource: Resource): Resource => ({
  ...resource,
  read(setting) {
    const reading = resource.read(setting);
    return reading.is === "absent" ? { is: "unknown", node: resource.node } : reading;
  },
});
