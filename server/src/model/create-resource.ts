import type { Setting } from "../catalog/setting.ts";
import type { Outcome } from "../expressions/possible.ts";
import type { Node } from "../syntax/tree.ts";
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
  const outcomes = new Map<Node, Outcome>();
  const readings = new Map<Setting, Reading>();
  const { apiVersion } = identity;
  const subject: Subject = { dialect, apiVersion, node, anchor, evaluate: (n) => once(outcomes, n, evaluate) };
  return {
    ...identity,
    dialect,
    node,
    anchor,
    read: (setting) => once(readings, setting, (s) => read(subject, s)),
    entries: (setting) => entries(subject, setting),
  };
}

function once<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const value = make(key);
  known.set(key, value);
  return value;
}
