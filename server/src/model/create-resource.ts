import { entries, read, type Subject } from "./read.ts";
import type { Resource } from "./resource.ts";

type Identity = Pick<Resource, "kind" | "variant" | "name" | "apiVersion">;

/** Makes a resource out of what a dialect found: who it is, and how its settings are read. */
export function createResource(identity: Identity, subject: Subject): Resource {
  return {
    ...identity,
    dialect: subject.dialect,
    node: subject.node,
    anchor: subject.anchor,
    read: (setting) => read(subject, setting),
    entries: (setting) => entries(subject, setting),
  };
}
