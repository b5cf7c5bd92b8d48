import type { MapNode } from "../../syntax/tree.ts";
import type { Declared } from "./declared.ts";
import type { Layers } from "./layers.ts";

/** A map of a resource under judgement. */
export interface Judged {
  readonly resource: Declared;
  readonly node: MapNode;
  readonly layers: Layers;
  /** Listed keys from the resource down. */
  readonly path: readonly string[];
  /** Undefined where nothing is to be said of versions. */
  readonly version: string | undefined;
}

/** Keys that every resource of a template can have, or that Resource Manager itself reads. */
export const commonKeys = [
  "type",
  "apiVersion",
  "name",
  "location",
  "tags",
  "dependsOn",
  "properties",
  "identity",
  "sku",
  "kind",
  "condition",
  "copy",
  "resources",
  "scope",
  "comments",
];

const rareKeys =
  "plan zones managedBy managedByExtended extendedLocation etag eTag id existing import asserts metadata";

/** The same with those that are rare, or that only Azure reads. In lower case. */
export const toleratedKeys: ReadonlySet<string> = new Set(
  [...commonKeys, ...rareKeys.split(" "), "systemData", "$options"].map((key) => key.toLowerCase()),
);
