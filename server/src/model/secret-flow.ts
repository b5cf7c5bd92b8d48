import type { Span } from "../text/span.ts";
import type { Resource } from "./resource.ts";

/** How a secret gets from one place of a file to another. */
export interface SecretFlow {
  /** The parameter, or the function such as `listKeys`, that the secret comes from. */
  readonly from: "parameter" | "list";
  readonly name: string;
  /** Where it goes: out of the file, into a nested template, into a secret of a resource, into a parameter. */
  readonly into: "output" | "nestedTemplate" | "setting" | "otherResource" | "secureParameter" | "parameter";
  /** Nothing is added to it or taken from it on the way. */
  readonly isWhole: boolean;
  /** The text in which it goes there. */
  readonly span: Span;
}

/** A part of the file itself that secrets pass through: a parameter, an output, a nested deployment. */
export interface Passage extends Resource {
  readonly flows: readonly SecretFlow[];
}

/** How secrets pass through a part of the file; nothing for any other resource. */
export const flowsOf = (resource: Resource): readonly SecretFlow[] =>
  "flows" in resource ? (resource as Passage).flows : [];
