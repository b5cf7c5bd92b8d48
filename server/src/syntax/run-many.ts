import { applyEdits, type SpanEdit, touches } from "../text/span.ts";
import { type Edits, isOfNode, isTrue, type Parse, type PrintOp, printAtOnce, runOps, tasksOf } from "./run.ts";
import type { Op, Tree } from "./tree.ts";

/** Prints as many changes as keep apart. The outcome is read back once for all; only where that fails, for each of them. */
export function runEach(
  tree: Tree,
  changes: readonly (readonly Op[])[],
  parse: Parse,
  printOp: PrintOp,
): readonly SpanEdit[] {
  const surely = (ops: readonly Op[]): Edits => runOps(tree, ops, parse, printOp);
  const quickly = takeApart(
    changes,
    (ops) => (ops.every(isOfNode) && printAtOnce(tree, tasksOf(ops, printOp))) || surely(ops),
  );
  if (quickly.edits.length === 0) return [];
  const isDone = isTrue(tree, quickly.ops.filter(isOfNode), parse(applyEdits(tree.text, quickly.edits)));
  return (isDone ? quickly : takeApart(changes, surely)).edits;
}

function takeApart(changes: readonly (readonly Op[])[], print: (ops: readonly Op[]) => Edits) {
  const edits: SpanEdit[] = [];
  const taken = changes.filter((ops) => {
    const own = print(ops);
    if (!own || own.some((edit) => edits.some((other) => touches(edit.span, other.span)))) return false;
    edits.push(...own);
    return true;
  });
  return { taken, ops: taken.flat(), edits };
}

/** What `runOps` makes of each change by itself. The outcome is read back once for all that keep apart; only where that fails, for each of them. */
export function runAlone(
  tree: Tree,
  changes: readonly (readonly Op[])[],
  parse: Parse,
  printOp: PrintOp,
): readonly Edits[] {
  const quick = new Map<readonly Op[], Edits>();
  for (const ops of changes) quick.set(ops, ops.every(isOfNode) ? printAtOnce(tree, tasksOf(ops, printOp)) : undefined);
  const sure = new Map<readonly Op[], Edits>();
  for (let left = changes; left.length > 0; left = left.filter((ops) => !sure.has(ops))) {
    const apart = takeApart(left, (ops) => quick.get(ops));
    const isDone =
      apart.ops.length > 0 && isTrue(tree, apart.ops.filter(isOfNode), parse(applyEdits(tree.text, apart.edits)));
    const settled = apart.taken.length > 0 ? apart.taken : left;
    for (const ops of settled) sure.set(ops, isDone ? quick.get(ops) : runOps(tree, ops, parse, printOp));
  }
  return changes.map((ops) => sure.get(ops));
}
