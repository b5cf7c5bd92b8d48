import { chainEdits } from "../text/chain.ts";
import { applyEdits, type SpanEdit, touches } from "../text/span.ts";
import { follow, ownMember, type Place, placeOf } from "./place.ts";
import { at, type Json, type Node, type NodeOp, type Op, type Scalar, type Tree } from "./tree.ts";

export type Edits = readonly SpanEdit[] | undefined;

/** One change to one node. `print` gets the node as it stands when its turn comes. */
export interface Task {
  readonly node: Node;
  readonly print: (tree: Tree, node: Node) => Edits;
}

export type Parse = (text: string) => Tree;

export type PrintOp = (tree: Tree, op: NodeOp) => Edits;

/** Prints `ops` with `printOp`, and reads the outcome back: edits that break the text or miss their end are not given. */
export function runOps(tree: Tree, ops: readonly Op[], parse: Parse, printOp: PrintOp): Edits {
  const texts = ops.filter((op) => op.op === "edit");
  const printed = runNodeOps(tree, ops.filter(isOfNode), parse, printOp);
  if (!printed || texts.length === 0) return printed;
  const all = [...printed, ...texts.map(({ span, newText }) => ({ span, newText }))];
  return parse(applyEdits(tree.text, all)).problems.length > tree.problems.length ? undefined : all;
}

export const isOfNode = (op: Op): op is NodeOp => op.op !== "edit";

function runNodeOps(tree: Tree, ops: readonly NodeOp[], parse: Parse, printOp: PrintOp): Edits {
  const tasks = tasksOf(ops, printOp);
  const atOnce = printAtOnce(tree, tasks);
  if (atOnce && isTrue(tree, ops, parse(applyEdits(tree.text, atOnce)))) return atOnce;
  if (tasks.length < 2) return undefined;
  const inTurn = printInTurn(tree, tasks, parse);
  return inTurn && isTrue(tree, ops, parse(applyEdits(tree.text, inTurn))) ? inTurn : undefined;
}

/** Operations, each as a change to its node. */
export const tasksOf = (ops: readonly NodeOp[], printOp: PrintOp): readonly Task[] =>
  ops.map((op) => ({
    node: op.op === "replace" ? op.node : op.owner,
    print: (now, node) =>
      printOp(now, op.op === "replace" ? { ...op, node } : { ...op, owner: node.kind === "map" ? node : op.owner }),
  }));

/** Prints tasks that may meddle with each other: side by side where they keep apart, otherwise one after the other. */
export const runTasks = (tree: Tree, tasks: readonly Task[], parse: Parse): Edits =>
  printAtOnce(tree, tasks) ?? printInTurn(tree, tasks, parse);

/** Prints tasks side by side; undefined where they touch. */
export function printAtOnce(tree: Tree, tasks: readonly Task[]): Edits {
  const all: SpanEdit[] = [];
  for (const task of tasks) {
    const edits = task.print(tree, task.node);
    if (!edits || edits.some((edit) => all.some((other) => touches(edit.span, other.span)))) return undefined;
    all.push(...edits);
  }
  return all;
}

function printInTurn(tree: Tree, tasks: readonly Task[], parse: Parse): Edits {
  let now = tree;
  let all: readonly SpanEdit[] = [];
  for (const task of tasks) {
    const place = placeOf(tree, task.node);
    const node = place && follow(now, place);
    const edits = node && task.print(now, node);
    if (!edits) return undefined;
    all = chainEdits(tree.text.length, all, edits);
    now = parse(applyEdits(tree.text, all));
  }
  return all;
}

/** Whether a text as it was read back holds what operations asked for. */
export function isTrue(before: Tree, ops: readonly NodeOp[], after: Tree): boolean {
  if (after.problems.length > before.problems.length) return false;
  return ops.every((op) => {
    const place = placeOf(before, op.op === "replace" ? op.node : op.owner);
    return place !== undefined && holdsAfter(op, place, after);
  });
}

function holdsAfter(op: NodeOp, place: Place, after: Tree): boolean {
  const here = follow(after, place);
  if (!here) return false;
  switch (op.op) {
    case "replace":
      return hasValue(here, op.value);
    case "set":
      return hasValue(at(here, op.path), op.value);
    case "remove":
      return here.kind === "map" && !ownMember(here, op.key);
    case "rename":
      return !ownMember(here, op.key) && ownMember(here, op.to) !== undefined;
    case "move":
      return (op.path[0] === op.key || !ownMember(here, op.key)) && isAlike(at(op.owner, [op.key]), at(here, op.path));
  }
}

function hasValue(node: Node | undefined, value: Json): boolean {
  if (!node) return false;
  if (node.kind === "scalar") return Object.is(node.value, value);
  if (node.kind === "list") {
    if (!isList(value) || node.items.length !== value.length) return false;
    return node.items.every((item, i) => hasValue(item, value[i] as Json));
  }
  if (isScalar(value) || isList(value) || node.members.length !== Object.keys(value).length) return false;
  return node.members.every((m) => Object.hasOwn(value, m.key) && hasValue(m.value, value[m.key] as Json));
}

/** Two nodes that look the same from above. Aliases may unfold without end below, so it looks no deeper. */
function isAlike(a: Node | undefined, b: Node | undefined): boolean {
  if (a?.kind === "scalar" && b?.kind === "scalar") return Object.is(a.value, b.value);
  if (a?.kind === "list" && b?.kind === "list") return a.items.length === b.items.length;
  return a?.kind === "map" && b?.kind === "map" && a.members.length === b.members.length;
}

export const isScalar = (value: Json): value is Scalar => typeof value !== "object" || value === null;
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
