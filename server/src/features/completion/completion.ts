import type { CompletionItem, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Scalar, ScalarNode, SyntaxId } from "../../syntax/tree.ts";
import { lineEnd, lineStart } from "../../text/lines.ts";
import { contains, type Span } from "../../text/span.ts";
import { inspectDocument } from "../document.ts";
import { offsetOf, rangeOf } from "../range.ts";
import { type CompletionOptions, missingKeys } from "./complete-keys.ts";
import { type Choice, wordsAt } from "./words-at.ts";

/** The words that a value can be, the safer first; where a key can stand, those that are not there yet. */
export function completion(
  document: TextDocument,
  position: Position,
  rules: readonly Rule[],
  options: CompletionOptions = { snippets: false },
): CompletionItem[] {
  const analysis = inspectDocument(document, rules);
  if (!analysis.recognition) return [];
  const offset = offsetOf(document, position);
  const choice = [offset, behindColon(analysis.tree.text, offset)]
    .map((at) => wordsAt(analysis, at, rules))
    .find((found) => found && found.words.length > 0);
  const items = choice ? toItems(document, analysis, choice, offset) : [];
  return items.length > 0 ? items : missingKeys(document, analysis, offset, rules, options);
}

/** Blanks and stray words belong to no node: in `auth_mode:   ` they lead back to the colon, where the missing value lies. */
function behindColon(text: string, offset: number): number {
  const [rest = ""] = /(?<!\s)\s*(?<!\w)\w*$/.exec(before(text, offset)) ?? [];
  return text[offset - rest.length - 1] === ":" ? offset - rest.length : offset;
}

function toItems(document: TextDocument, { tree }: Analysis, choice: Choice, offset: number): CompletionItem[] {
  const span = replacedBy(tree.text, choice.value, offset);
  if (!span) return [];
  const written = tree.text.slice(span.start, span.end);
  const print = printer(tree.syntax, written);
  const isWhole = choice.words.some(({ value }) => print(value) === written);
  const gap = tree.text[span.start - 1] === ":" ? " " : "";
  return choice.words.map(({ value, means, isSafer }, i): CompletionItem => {
    const newText = gap + print(value);
    return {
      label: String(value),
      kind: 12,
      detail: means,
      documentation: { kind: "markdown", value: choice.about },
      sortText: String(i).padStart(3, "0"),
      // A whole word that is there already must not hide the others.
      filterText: isWhole ? written : newText,
      textEdit: { range: rangeOf(document, span), newText },
      ...(isSafer && { preselect: true }),
    };
  });
}

/** What a chosen word takes the place of: the whole value, which must lie on the line of the cursor. */
function replacedBy(text: string, { value, span }: ScalarNode, offset: number): Span | undefined {
  if (value === null && span.start === span.end) return wordAt(text, offset);
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  return span.start >= line.start && span.end <= line.end && contains(span, offset) ? span : undefined;
}

/** What of the line lies before the cursor; of a very long line, as much as a word can need. */
const before = (text: string, offset: number): string =>
  text.slice(Math.max(lineStart(text, offset), offset - longestWord), offset);

const longestWord = 200;

const wordAt = (text: string, offset: number): Span => ({
  start: offset - (/(?<!\w)\w*$/.exec(before(text, offset))?.[0].length ?? 0),
  end: offset + (/^\w*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0].length ?? 0),
});

/** Prints a word in the quotes that are there already; JSON has but one kind. */
function printer(syntax: SyntaxId, written: string): (word: Scalar) => string {
  if (syntax === "json") return (word) => JSON.stringify(word);
  const [quote = ""] = /^["']/.exec(written) ?? [];
  return (word) => {
    const isAmbiguous = typeof word === "string" && /^(?:true|false|yes|no|on|off|null|~|)$/i.test(word);
    const mark = typeof word === "string" ? quote || (isAmbiguous ? '"' : "") : "";
    return `${mark}${word}${mark}`;
  };
}
