import { eolOf, lineEnd } from "../text/lines.ts";
import { placeOf } from "./place.ts";
import { type Edits, type Parse, runTasks } from "./run.ts";
import { at, type MapNode, type Member, member, type Node, type NodeOp, type Tree } from "./tree.ts";
import { type Draft, draftNested, draftValue, indent, memberLines } from "./yaml-draft.ts";
import { columnOfKeys, isFlow, isInsideFlow, unitOf } from "./yaml-layout.ts";
import { printScalar } from "./yaml-quote.ts";
import { removeMember } from "./yaml-remove.ts";
import { draftSource } from "./yaml-source.ts";
import { addMember, writeAlone, writeValue } from "./yaml-write.ts";

/** The edits for one operation; undefined where the tree has no safe place for it. */
export function printOp(tree: Tree, op: NodeOp, parse: Parse): Edits {
  switch (op.op) {
    case "replace":
      return replace(tree, op.node, draftValue(op.value));
    case "set":
      return set(tree, op.owner, op.path, draftValue(op.value));
    case "remove":
      return removeMember(tree, op.owner, op.key);
    case "rename":
      return rename(tree, op.owner, op.key, op.to);
    case "move":
      return move(tree, op.owner, op.key, op.path, parse);
  }
}

function replace(tree: Tree, node: Node, draft: Draft): Edits {
  const place = placeOf(tree, node);
  const step = place?.steps.at(-1);
  if (!place) return undefined;
  return step && "member" in step ? writeValue(tree, step.owner, step.member, draft) : writeAlone(tree, node, draft);
}

function set(tree: Tree, owner: MapNode, path: readonly string[], draft: Draft): Edits {
  const [key, ...rest] = path;
  if (key === undefined || owner.alias) return undefined;
  const old = member(owner, key);
  if (!old || (old.merged && rest.length === 0)) return addMember(tree, owner, key, draftNested(rest, draft));
  if (old.merged) return undefined;
  if (rest.length === 0) return writeValue(tree, owner, old, draft);
  if (old.value.alias) return undefined;
  if (old.value.kind === "map") return set(tree, old.value, rest, draft);
  const isNull = old.value.kind === "scalar" && old.value.value === null;
  return isNull ? writeValue(tree, owner, old, draftNested(rest, draft)) : undefined;
}

function rename(tree: Tree, owner: MapNode, key: string, to: string): Edits {
  const old = ownMemberOf(owner, key);
  if (!old || owner.members.some((m) => m !== old && m.key === to && !m.merged)) return undefined;
  const mark = tree.text[old.keySpan.start];
  const quote = mark === '"' || mark === "'" ? mark : undefined;
  return [{ span: old.keySpan, newText: printScalar(to, isFlow(tree, owner), quote) }];
}

function move(tree: Tree, owner: MapNode, key: string, path: readonly string[], parse: Parse): Edits {
  const [first, ...rest] = path;
  const old = ownMemberOf(owner, key);
  if (!old || first === undefined) return undefined;
  if (rest.length === 0) return rename(tree, owner, key, first);
  const source = draftSource(tree, owner, old);
  const target = member(owner, first);
  if (!target || target === old) return wrap(tree, owner, old, first, draftNested(rest, source));
  if (at(owner, path)) return undefined;
  return runTasks(
    tree,
    [
      { node: owner, print: (now, node) => (node.kind === "map" ? set(now, node, path, source) : undefined) },
      { node: owner, print: (now, node) => (node.kind === "map" ? removeMember(now, node, key) : undefined) },
    ],
    parse,
  );
}

/** Writes a member anew where it stands, inside another map. */
function wrap(tree: Tree, owner: MapNode, old: Member, key: string, draft: Draft): Edits {
  const { text } = tree;
  const { start } = old.keySpan;
  if (isFlow(tree, owner)) {
    const flow = draft.flow();
    if (flow === undefined) return undefined;
    return [{ span: { start, end: old.value.span.end }, newText: `${printScalar(key, true)}: ${flow}` }];
  }
  const column = columnOfKeys(tree, owner);
  const block = draft.block(unitOf(tree));
  if (column === undefined || !block || isInsideFlow(tree, owner)) return undefined;
  const lines = indent(memberLines(key, block), column).join(eolOf(text));
  return [{ span: { start, end: lineEnd(text, old.value.span.end) }, newText: lines.trimStart() }];
}

function ownMemberOf(owner: MapNode, key: string): Member | undefined {
  const found = owner.alias ? undefined : member(owner, key);
  return found?.merged ? undefined : found;
}
