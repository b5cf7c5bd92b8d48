import type { Setting } from "../catalog/setting.ts";
import type { Outcome } from "../expressions/possible.ts";
import type { Node } from "../syntax/tree.ts";
import { type Kept, keep } from "../syntax/watch.ts";
import { entries, read, type Subject } from "./read.ts";
import type { Reading, Resource } from "./resource.ts";

type Identity = Pick<Resource, "kind" | "variant" | "name" | "apiVersion">;

/**
 * Makes a resource out of what a dialect found: who it is, and how its settings are read. Many rules ask for the same
 * setting, so what was once read or worked out is kept.
 */
export function createResource(
  identity: Identity,
  { dialect, node, anchor, evaluate }: Omit<Subject, "apiVersion">,
): Resource {
  const outcomes = new Map<Node, Kept<Outcome>>();
  const readings = new Map<Setting, Kept<Reading>>();
  const { apiVersion } = identity;
  const subject: Subject = { dialect, apiVersion, node, anchor, evaluate: (n) => keep(outcomes, n, () => evaluate(n)) };
  return {
    ...identity,
    dialect,
    node,
    anchor,
    read: (setting) => keep(readings, setting, () => read(subject, setting)),
    entries: (setting) => entries(subject, setting),
  };
}
