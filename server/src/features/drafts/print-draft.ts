import type { Scalar } from "../../syntax/tree.ts";
import { printScalar } from "../../syntax/yaml-quote.ts";
import type { Draft, DraftMember, Hole } from "./draft.ts";

export interface Layout {
  readonly syntax: "json" | "yaml";
  readonly eol: string;
  readonly unit: string;
  /** Everything on one line, where the syntax is JSON. */
  readonly isInline: boolean;
  /** Whether the editor lets people step through holes. */
  readonly snippets: boolean;
}

/** A member as text, its later lines indented by `indent`. */
export function printMember(member: DraftMember, layout: Layout, indent: string): string {
  return layout.syntax === "yaml" ? yamlMember(member, pen(layout), indent) : jsonMember(member, pen(layout), indent);
}

/** Writes text and holes; holes are numbered in the order in which they are written. */
interface Pen {
  readonly layout: Layout;
  text(text: string): string;
  hole(text: string, words?: readonly string[]): string;
}

function pen(layout: Layout): Pen {
  let holes = 0;
  const guard = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
  return {
    layout,
    text: (text) => (layout.snippets ? guard(text) : text),
    hole(text, words = []) {
      if (!layout.snippets) return text;
      holes++;
      if (words.length > 1) return `\${${holes}|${words.map((word) => word.replace(/[\\,|$}]/g, "\\$&")).join(",")}|}`;
      return text === "" ? `$${holes}` : `\${${holes}:${guard(text)}}`;
    },
  };
}

function yamlMember({ key, isHole, value }: DraftMember, to: Pen, indent: string): string {
  const name = printScalar(key, false);
  const head = `${isHole ? to.hole(name) : to.text(name)}:`;
  return head + yamlBehind(value, to, indent);
}

/** What follows a colon. */
function yamlBehind(value: Draft, to: Pen, indent: string): string {
  const { eol, unit } = to.layout;
  const inner = indent + unit;
  if (value.kind === "hole") return ` ${scalar(value, to, (word) => printScalar(word, false))}`;
  if (value.kind === "map") {
    if (value.members.length === 0) return " {}";
    return value.members.map((m) => `${eol}${inner}${yamlMember(m, to, inner)}`).join("");
  }
  return `${eol}${inner}- ${yamlItem(value.item, to, `${inner}  `)}`;
}

function yamlItem(item: Draft, to: Pen, indent: string): string {
  if (item.kind === "hole") return scalar(item, to, (word) => printScalar(word, false));
  if (item.kind === "list") return `- ${yamlItem(item.item, to, `${indent}  `)}`;
  const members = item.members.map((m) => yamlMember(m, to, indent));
  return members.length === 0 ? "{}" : members.join(to.layout.eol + indent);
}

function jsonMember({ key, isHole, value }: DraftMember, to: Pen, indent: string): string {
  const name = isHole ? `"${to.hole(key)}"` : to.text(JSON.stringify(key));
  return `${name}: ${jsonValue(value, to, indent)}`;
}

function jsonValue(value: Draft, to: Pen, indent: string): string {
  if (value.kind === "hole") return scalar(value, to, (word) => JSON.stringify(word));
  const inner = indent + to.layout.unit;
  const parts =
    value.kind === "list" ? [jsonValue(value.item, to, inner)] : value.members.map((m) => jsonMember(m, to, inner));
  const [open, close] = value.kind === "list" ? ["[", "]"] : [to.text("{"), to.text("}")];
  if (parts.length === 0) return open + close;
  if (to.layout.isInline)
    return value.kind === "list" ? `${open}${parts.join(", ")}${close}` : `${open} ${parts.join(", ")} ${close}`;
  const line = to.layout.eol + indent;
  return `${open}${parts.map((part) => line + to.layout.unit + part).join(",")}${line}${close}`;
}

function scalar({ text, words, isText }: Hole, to: Pen, print: (word: Scalar) => string): string {
  const isJsonText = to.layout.syntax === "json" && typeof text === "string" && words.length === 0;
  if (text !== "" && isJsonText) return `"${to.hole(print(text).slice(1, -1))}"`;
  if (text !== "") return to.hole(print(text), words.map(print));
  const isQuoted = isText && words.length === 0 && to.layout.syntax === "json" && to.layout.snippets;
  return isQuoted ? `"${to.hole("")}"` : to.hole("", words.map(print));
}
