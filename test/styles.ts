import { syntaxes } from "../server/src/syntax/index.ts";
import type { Node, SyntaxId } from "../server/src/syntax/tree.ts";
import { applyEdits, type SpanEdit } from "../server/src/text/span.ts";

/** Another way of writing the same file, line by line. */
export interface Style {
  readonly name: string;
  readonly write: (text: string) => string;
}

const indented = (unit: string): Style => ({
  name: `indented by ${JSON.stringify(unit)}`,
  write: (text) =>
    text
      .replace(/^(?: {2})+/gm, (blanks) => unit.repeat(blanks.length / 2))
      // What follows in an item of a YAML list stands under its first key.
      .replace(/^(\s*)- (?=\w+:)/gm, `$1-${" ".repeat(unit.length - 1)}`),
});
const quoted = (quote: "'" | '"'): Style => ({
  name: `strings in ${quote}`,
  write: (text) => {
    const tree = syntaxes.yaml.parse(text);
    return applyEdits(
      text,
      tree.roots.flatMap((root) => inQuotes(text, root, quote)),
    );
  },
});
const asWritten: Style = { name: "as it is", write: (text) => text };
const lineEnds: readonly Style[] = [asWritten, { name: "CRLF", write: (text) => text.replaceAll("\n", "\r\n") }];
const indentations: Readonly<Record<SyntaxId, readonly Style[]>> = {
  json: [asWritten, indented("    "), indented("\t")],
  yaml: [asWritten, indented("    ")],
};
const quotes: Readonly<Record<SyntaxId, readonly Style[]>> = {
  json: [asWritten],
  yaml: [asWritten, quoted("'"), quoted('"')],
};

function inQuotes(text: string, node: Node, quote: string): readonly SpanEdit[] {
  if (node.alias) return [];
  if (node.kind === "list") return node.items.flatMap((item) => inQuotes(text, item, quote));
  if (node.kind === "map") return node.members.flatMap((m) => (m.merged ? [] : inQuotes(text, m.value, quote)));
  const isPlain = node.value === text.slice(node.span.start, node.span.end) && !/['"\\]/.test(node.value);
  return isPlain ? [{ span: node.span, newText: `${quote}${node.value}${quote}` }] : [];
}

/** Every way of writing a file of this syntax: indentation × quotes × line ends. */
export const stylesOf = (syntax: SyntaxId): readonly Style[] =>
  indentations[syntax].flatMap((indentation) =>
    quotes[syntax].flatMap((quote) => lineEnds.map((lineEnd) => together([indentation, quote, lineEnd]))),
  );

const together = (styles: readonly Style[]): Style => ({
  name: styles.map(({ name }) => name).join(", "),
  write: (text) => styles.reduce((written, style) => style.write(written), text),
});
