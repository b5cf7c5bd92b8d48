import { isPlaceholder } from "../model/placeholder.ts";
import { at, type MapNode, type Member, type Node, type Path, type Tree } from "../syntax/tree.ts";
import { fold } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { sourceOf } from "./instance.ts";
import type { Schema } from "./schema.ts";

/** A file under judgement. */
export interface Subject {
  readonly tree: Tree;
  readonly root: MapNode;
  /** As the file format calls it: `managedOnlineEndpoint`. */
  readonly kind: string;
  readonly schema: Schema;
  readonly instance: unknown;
  /** Whether the reader refuses the file for a fault; other readers take no notice of types and of what they do not know. */
  readonly isRefused: boolean;
}

/** The map that holds what `path` leads to, and the member in it. */
export function memberAt(
  { root }: Subject,
  path: Path,
): { readonly owner: MapNode; readonly member: Member } | undefined {
  const key = path.at(-1);
  const owner = at(root, path.slice(0, -1));
  if (owner?.kind !== "map" || key === undefined) return undefined;
  const member = owner.members.find((m) => m.key === String(key));
  return member && { owner, member };
}

/** Whether what `path` leads to stands there itself, not behind an alias or a merge key, so that an edit changes only it. */
export const isOwn = (subject: Subject, path: Path): boolean =>
  path.every((step, i) => {
    const node = at(subject.root, path.slice(0, i + 1));
    if (node?.alias) return false;
    return typeof step === "number" || memberAt(subject, path.slice(0, i + 1))?.member.merged === undefined;
  });

/** Where to point for a value: at it, or at its key where it is a block or left out. */
export function spanOf(subject: Subject, path: Path): Span {
  const node = at(subject.root, path);
  const holder = memberAt(subject, path)?.member;
  if (node?.kind === "scalar" && node.span.start < node.span.end) return node.span;
  return holder?.keySpan ?? nearestKey(subject, path) ?? node?.span ?? subject.root.span;
}

/** The key of the map or list that an item without a key of its own is in; the first key of an item that is a map. */
function nearestKey(subject: Subject, path: Path): Span | undefined {
  const node = at(subject.root, path);
  if (node?.kind === "map" && node.members[0]) return node.members[0].keySpan;
  for (let end = path.length; end > 0; end--) {
    const found = memberAt(subject, path.slice(0, end));
    if (found) return found.member.keySpan;
  }
  return undefined;
}

/** Where to point for what a map lacks: at the key that opens it, in a file at `$schema` or the first key. */
export function openingOf(subject: Subject, path: Path): Span {
  if (path.length > 0) return spanOf(subject, path);
  const first = subject.root.members.find((m) => m.key === "$schema") ?? subject.root.members[0];
  return first?.keySpan ?? subject.root.span;
}

/** Whether the value at `path` is still to be filled in. Such a value is never wrong. */
export function isToBeFilledIn({ tree, isRefused }: Subject, node: Node, path: Path): boolean {
  if (node.kind === "map") return /^\{\{.*\}\}$/s.test(sourceOf(tree, node).trim());
  if (node.kind !== "scalar" || typeof node.value !== "string") return false;
  // What a client refuses is wrong; elsewhere text that is empty, or that only says what it is to be, waits for a person.
  if (!isRefused && (node.value === "" || isDescription(node.value, String(path.at(-1))))) return true;
  return !/^(?:none|null)?$/i.test(node.value) && isPlaceholder(node.value);
}

/** The name of the key itself, or a phrase. */
const isDescription = (text: string, key: string): boolean =>
  fold(text) === fold(key) || /^[a-z]+(?: [a-z]+){2,}$/i.test(text.trim());

/** Whether a key has no value. */
export const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;

/** A path as people write it: `identity.type`, `ip_rules[0].value`. */
export const nameOf = (path: Path): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
