import type { Span } from "../text/span.ts";
import type { ListNode, MapNode, Member, Node, Tree } from "./tree.ts";

export type Step =
  | { readonly owner: MapNode; readonly member: Member }
  | { readonly owner: ListNode; readonly index: number };

/** Where a node is written: the number of its root, and the way down from there. */
export interface Place {
  readonly root: number;
  readonly steps: readonly Step[];
}

/** Where `node` is written in the tree; undefined for a node of another tree and for one that is only an alias's view. */
export function placeOf(tree: Tree, node: Node): Place | undefined {
  for (const [root, top] of tree.roots.entries()) {
    const steps = stepsTo(top, node);
    if (steps) return { root, steps };
  }
  return undefined;
}

function stepsTo(here: Node, node: Node): Step[] | undefined {
  if (here === node) return [];
  if (here.alias || here.kind === "scalar" || !holds(here.span, node.span)) return undefined;
  for (const step of stepsInto(here)) {
    const rest = stepsTo(below(step), node);
    if (rest) return [step, ...rest];
  }
  return undefined;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The steps from a map or list to what is written inside it. */
export function stepsInto(node: Node): readonly Step[] {
  if (node.alias || node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.map((_, index) => ({ owner: node, index }));
  return node.members.filter((m) => !m.merged).map((member) => ({ owner: node, member }));
}

const below = (step: Step): Node => ("member" in step ? step.member.value : (step.owner.items[step.index] as Node));

/** What is at the same place in another state of the document; undefined where nothing is. */
export function follow(tree: Tree, place: Place): Node | undefined {
  let here = tree.roots[place.root];
  for (const step of place.steps) {
    if ("member" in step) here = ownMember(here, step.member.key)?.value;
    else here = here?.kind === "list" ? here.items[step.index] : undefined;
  }
  return here;
}

/** The member that a map itself writes under exactly this key. */
export const ownMember = (node: Node | undefined, key: string): Member | undefined =>
  node?.kind === "map" ? node.members.find((m) => m.key === key && !m.merged) : undefined;
