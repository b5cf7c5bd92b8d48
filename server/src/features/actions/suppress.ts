import type { Analysis, Finding } from "../../engine/finding.ts";
import { at, type Op } from "../../syntax/tree.ts";
import { eolOf, lineEnd, lineStart } from "../../text/lines.ts";
import type { SpanEdit } from "../../text/span.ts";

const above = /mlwarden-disable-next-line\s+[\w-]+(?:\s*,\s*[\w-]+)*/;

/** The comment that silences a finding on its line. */
export function suppress(
  { tree: { text, syntax } }: Analysis,
  { rule, span }: Finding,
  reason: string | undefined,
): SpanEdit {
  const start = lineStart(text, span.start);
  const before = start === 0 ? 0 : lineStart(text, start - 1);
  const directive = above.exec(text.slice(before, start));
  if (directive) {
    const end = before + directive.index + directive[0].length;
    return { span: { start: end, end }, newText: `, ${rule}` };
  }
  const indentation = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? "";
  const comment = `${marks[syntax]} mlwarden-disable-next-line ${rule}${because(reason)}`;
  return { span: { start, end: start }, newText: `${indentation}${comment}${eolOf(text)}` };
}

/** The comment that silences a rule in the whole file: on top, behind what has to come first in a YAML file. */
export function suppressInFile(
  { tree: { text, syntax } }: Analysis,
  { rule }: Finding,
  reason: string | undefined,
): SpanEdit {
  const start = /^\uFEFF?(?:%[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
  const comment = `${marks[syntax]} mlwarden-disable-file ${rule}${because(reason)}`;
  return { span: { start, end: start }, newText: `${comment}${eolOf(text)}` };
}

const marks = { yaml: "#", json: "//" };
const because = (reason: string | undefined): string => (reason === undefined ? "" : ` -- ${reason}`);

/** The entry in a resource's metadata that silences a rule there: for templates that have no room for comments. */
export function suppressInMetadata(
  { recognition }: Analysis,
  { rule, resource }: Finding,
  reason: string | undefined,
): readonly Op[] {
  if (recognition?.kind !== "template" || !resource) return [];
  const path = ["metadata", "mlwarden", "ignore"];
  const entry = { rule, ...(reason !== undefined && { reason }) };
  const list = at(resource.node, path);
  const last = list?.kind === "list" ? list.items.at(-1) : undefined;
  if (!last) return [{ op: "set", owner: resource.node, path, value: [entry] }];
  const { end } = last.span;
  return [{ op: "edit", span: { start: end, end }, newText: `, ${JSON.stringify(entry)}` }];
}
