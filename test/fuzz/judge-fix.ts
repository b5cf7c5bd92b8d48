import { type Finding, type Inspection, inspect } from "../../server/src/index.ts";
import type { Fix } from "../../server/src/rules/rule.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { Json, Node, Op, Scalar } from "../../server/src/syntax/tree.ts";
import { applyEdits } from "../../server/src/text/span.ts";

/**
 * What is wrong with a fix of a finding: it must parse, cure its finding, keep every comment and the line ends, and change no
 * value that it is not about. Undefined where it cannot be printed, which an editor does not offer.
 */
export function judgeFix(name: string, before: Inspection, finding: Finding, fix: Fix): readonly string[] | undefined {
  const { tree } = before;
  const edits = syntaxes[tree.syntax].print(tree, fix.ops);
  if (!edits) return undefined;
  const after = applyEdits(tree.text, edits);
  const now = inspect(name, after);
  const faults: string[] = [];
  if (now.tree.problems.length > tree.problems.length) faults.push("the result does not parse");
  const count = ({ findings }: Inspection) =>
    findings.filter(({ rule, message }) => rule === finding.rule && message === finding.message).length;
  if (count(now) >= count(before)) faults.push("the finding is still there");
  if (now.tree.comments.length !== tree.comments.length) faults.push("a comment was lost");
  if (tree.text.includes("\r\n") && !hasPlainEnd(tree.text) && hasPlainEnd(after)) faults.push("line ends are mixed");
  const [was, is] = [leaves(tree.roots), leaves(now.tree.roots)];
  const touched = new Set([...was.keys(), ...is.keys()].filter((path) => was.get(path) !== is.get(path)));
  const meant = fix.ops.reduce((sum, op) => sum + sizeOf(op), 0);
  if (touched.size > meant)
    faults.push(`${touched.size} values changed instead of ${meant}: ${[...touched].slice(0, 4).join(", ")}`);
  return faults;
}

const hasPlainEnd = (text: string): boolean => /(^|[^\r])\n/.test(text);

function leaves(nodes: readonly Node[]): ReadonlyMap<string, Scalar> {
  const found = new Map<string, Scalar>();
  const visit = (node: Node, path: string): void => {
    if (node.kind === "map") for (const m of node.members) visit(m.value, `${path}/${m.key}`);
    else if (node.kind === "list") for (const [i, item] of node.items.entries()) visit(item, `${path}/${i}`);
    else found.set(path, node.value);
  };
  for (const [i, node] of nodes.entries()) visit(node, `${i}`);
  return found;
}

function count(value: Json): number {
  if (value === null || typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 0) || 1;
}

/** How many values a change is about. */
function sizeOf(op: Op): number {
  if (op.op === "edit") return 0;
  if (op.op === "set") return count(op.value);
  if (op.op === "replace") return count(op.value) + leaves([op.node]).size;
  const member = op.owner.members.find(({ key }) => key === op.key);
  const held = member ? Math.max(1, leaves([member.value]).size) : 1;
  return op.op === "remove" ? held : 2 * held;
}
