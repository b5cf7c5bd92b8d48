import { lineStart } from "../text/lines.ts";
import { contains } from "../text/span.ts";
import { type Step, stepsInto } from "./place.ts";
import type { Member, Node, Tree } from "./tree.ts";

/** What lies at an offset, and the way there from the root. */
export interface Cursor {
  readonly steps: readonly { readonly owner: Node; readonly member?: Member; readonly index?: number }[];
  /** The innermost node there: on a key that key's value, between two members the map that holds them. */
  readonly node: Node | undefined;
  /** The member of the last step, whose value `node` is; undefined in the root and for an item of a list. */
  readonly member: Member | undefined;
  readonly onKey: boolean;
}

/**
 * Finds the place in the tree that an offset is at. The room behind a colon counts as the value, even before one is typed.
 * What an alias or a merge key shows is written elsewhere, and found only there.
 */
export function pathAt(tree: Tree, offset: number): Cursor | undefined {
  const colon = colonBefore(tree.text, offset);
  const behind = colon === undefined ? undefined : cursorAt(tree, colon);
  const isEmpty = behind?.node?.span.start === colon && behind?.node?.span.end === colon;
  return behind && isEmpty ? behind : cursorAt(tree, offset);
}

/** The place just behind a colon that only blanks separate from `offset`. */
function colonBefore(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  const words = text.slice(start, offset).trimEnd();
  return words.endsWith(":") ? start + words.length : undefined;
}

function cursorAt(tree: Tree, offset: number): Cursor | undefined {
  const root = tree.roots.find((r) => contains(r.span, offset));
  return root && descend(tree.text, root, [], offset);
}

function descend(text: string, node: Node, steps: readonly Step[], offset: number): Cursor {
  for (const step of stepsInto(node)) {
    const path = [...steps, step];
    if ("index" in step) {
      const item = step.owner.items[step.index];
      if (item && contains(item.span, offset)) return descend(text, item, path, offset);
      continue;
    }
    const { keySpan, value } = step.member;
    if (contains(keySpan, offset)) return { steps: path, node: value, member: step.member, onKey: true };
    if (contains(value.span, offset)) return descend(text, value, path, offset);
    if (isBeforeValue(text, step.member, offset)) {
      return { steps: path, node: value, member: step.member, onKey: false };
    }
  }
  const last = steps.at(-1);
  return { steps, node, member: last && "member" in last ? last.member : undefined, onKey: false };
}

/** In the blanks between the colon of a member and its value, on the line of the key. */
function isBeforeValue(text: string, { keySpan, value }: Member, offset: number): boolean {
  if (offset <= keySpan.end || offset >= value.span.start) return false;
  const between = text.slice(keySpan.end, offset);
  return between.includes(":") && !between.includes("\n");
}
