import { json } from "../../syntax/json.ts";
import {
  at,
  type Json,
  type ListNode,
  type MapNode,
  member,
  type Node,
  type Op,
  type Tree,
} from "../../syntax/tree.ts";
import { eolOf, indentOf } from "../../text/lines.ts";
import { applyEdits, type SpanEdit } from "../../text/span.ts";
import type { JsonMap } from "./draft.ts";
import type { ScaffoldedFile } from "./scaffold.ts";

/**
 * The edits that put what was scaffolded into `text` at `offset`: a whole file where there is nothing yet, resources with
 * the parameters that they need where it is a template. Undefined where there is no place for it.
 */
export function insertion(
  text: string,
  offset: number,
  files: readonly ScaffoldedFile[],
): readonly SpanEdit[] | undefined {
  const [first, ...others] = files;
  if (!first) return undefined;
  if (text.trim() === "")
    return others.length === 0 ? [{ span: { start: 0, end: text.length }, newText: first.text }] : undefined;
  if (first.languageId !== "json") return undefined;
  const draft = json.parse(first.text).roots[0];
  return isTemplate(draft) ? intoTemplate(json.parse(text), offset, JSON.parse(first.text)) : undefined;
}

interface Template {
  readonly parameters: JsonMap;
  readonly resources: readonly Json[];
}

function intoTemplate(tree: Tree, offset: number, draft: Template): readonly SpanEdit[] | undefined {
  const [root] = tree.roots;
  const list = at(root, ["resources"]);
  if (!isTemplate(root) || list?.kind !== "list" || tree.problems.length > 0) return undefined;
  const parameters = json.print(tree, missing(root, draft.parameters));
  const edits = parameters && [...parameters, intoList(tree.text, list, offset, draft.resources)];
  return edits && json.parse(applyEdits(tree.text, edits)).problems.length === 0 ? edits : undefined;
}

const isTemplate = (root: Node | undefined): root is MapNode => {
  const schema = member(root, "$schema")?.value;
  return schema?.kind === "scalar" && /deploymentTemplate\.json#?$/i.test(String(schema.value));
};

const missing = (root: MapNode, parameters: JsonMap): readonly Op[] =>
  Object.entries(parameters).flatMap(([name, value]): Op[] => {
    const path = ["parameters", name];
    return at(root, path) ? [] : [{ op: "set", owner: root, path, value }];
  });

/** Behind the item that ends before the cursor or holds it, or else before all others. */
function intoList(text: string, { items, span }: ListNode, offset: number, values: readonly Json[]): SpanEdit {
  const eol = eolOf(text);
  const outer = indentOf(text, span.start);
  const unit = outer === "" ? "  " : outer;
  const indent = items[0] ? indentOf(text, items[0].span.start) : outer + unit;
  const lines = values.map((value) => JSON.stringify(value, null, unit).replaceAll("\n", eol + indent));
  const separator = `,${eol}${indent}`;
  const before = items.findLast((item) => item.span.start < offset);
  if (before) return insertAt(before.span.end, lines.map((line) => separator + line).join(""));
  if (items[0]) return insertAt(items[0].span.start, lines.map((line) => line + separator).join(""));
  return { span, newText: `[${eol}${indent}${lines.join(separator)}${eol}${outer}]` };
}

const insertAt = (offset: number, newText: string): SpanEdit => ({ span: { start: offset, end: offset }, newText });
