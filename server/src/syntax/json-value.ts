import { indentOf } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { hideLineEnds } from "./json-strings.ts";
import { isList, isScalar } from "./run.ts";
import type { Json } from "./tree.ts";

export interface Layout {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  readonly isInline: boolean;
}

/** Writes a value whose first line stands on a line indented by `indent`. */
export type Draft = (layout: Layout, indent: string) => string;

export const draftValue =
  (value: Json): Draft =>
  (layout, indent) => {
    if (isScalar(value)) return JSON.stringify(value);
    const inner = indent + layout.unit;
    if (isList(value))
      return enclose(
        "[]",
        value.map((item) => draftValue(item)(layout, inner)),
        layout,
        indent,
      );
    const members = Object.entries(value).map(([key, item]) => `${nameOf(key)}${draftValue(item)(layout, inner)}`);
    return enclose("{}", members, layout, indent);
  };

/** A value inside a map for every step of `path`. */
export const draftNested = (path: readonly string[], draft: Draft): Draft =>
  path.reduceRight<Draft>(
    (inner, key) => (layout, indent) =>
      enclose("{}", [`${nameOf(key)}${inner(layout, indent + layout.unit)}`], layout, indent),
    draft,
  );

/** A value that is written elsewhere already, with its own words and comments. */
export const draftSource =
  (text: string, span: Span): Draft =>
  (layout, indent) => {
    const source = text.slice(span.start, span.end);
    if (layout.isInline || hideLineEnds(source) !== source) return source;
    const old = indentOf(text, span.start);
    return source.replace(/\n([ \t]*)(?=\S)/g, (_, blanks: string) =>
      blanks.startsWith(old) ? `\n${indent}${blanks.slice(old.length)}` : `\n${indent}`,
    );
  };

export const nameOf = (key: string): string => `${JSON.stringify(key)}: `;

function enclose(marks: string, parts: readonly string[], layout: Layout, indent: string): string {
  const [open, close] = marks;
  if (parts.length === 0) return marks;
  if (layout.isInline) return marks === "[]" ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  const line = layout.eol + indent;
  return `${open}${parts.map((part) => `${line}${layout.unit}${part}`).join(",")}${line}${close}`;
}
