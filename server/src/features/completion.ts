import type { CompletionItem, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { spell } from "../catalog/setting.ts";
import type { Analysis } from "../engine/finding.ts";
import type { Rule } from "../rules/rule.ts";
import type { Scalar, SyntaxId } from "../syntax/tree.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { contains, type Span } from "../text/span.ts";
import { missingKeys } from "./complete-keys.ts";
import { describeSetting } from "./describe-setting.ts";
import { inspectDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./range.ts";
import { type SettingPlace, settingAt } from "./setting-at.ts";

/** The words that a setting can have, the safer first; on an empty line of YAML, the settings that are not there yet. */
export function completion(document: TextDocument, position: Position, rules: readonly Rule[]): CompletionItem[] {
  const analysis = inspectDocument(document, rules);
  if (!analysis.recognition) return [];
  const offset = offsetOf(document, position);
  const place = settingAt(analysis, offset) ?? settingAt(analysis, behindColon(analysis.tree.text, offset));
  if (place && !place.onKey) return words(document, analysis, place, offset, rules);
  return missingKeys(document, analysis, offset, rules);
}

/** Blanks and stray words belong to no node: in `auth_mode:   ` they lead back to the colon, where the missing value lies. */
function behindColon(text: string, offset: number): number {
  const [rest = ""] = /\s*\w*$/.exec(before(text, offset)) ?? [];
  return text[offset - rest.length - 1] === ":" ? offset - rest.length : offset;
}

function words(
  document: TextDocument,
  { tree }: Analysis,
  place: SettingPlace,
  offset: number,
  rules: readonly Rule[],
): CompletionItem[] {
  const { setting, resource, value } = place;
  const span = replacedBy(tree.text, place, offset);
  if (!span || value.kind !== "scalar" || (setting.type !== "choice" && setting.type !== "flag")) return [];
  const written = tree.text.slice(span.start, span.end);
  const print = printer(tree.syntax, written);
  const canonicals = setting.type === "flag" ? ["true", "false"] : Object.keys(setting.values ?? {});
  const isWhole = canonicals.some((canonical) => print(spell(setting, resource.dialect, canonical)) === written);
  const gap = tree.text[span.start - 1] === ":" ? " " : "";
  const ordered = [...canonicals].sort((a, b) => Number(b === setting.safer) - Number(a === setting.safer));
  return ordered.map((canonical, i): CompletionItem => {
    const word = spell(setting, resource.dialect, canonical);
    const printed = print(word);
    return {
      label: String(word),
      kind: 12,
      detail: setting.values?.[canonical] ?? "",
      documentation: { kind: "markdown", value: describeSetting(setting, resource.dialect, { rules }) },
      sortText: String(i),
      // A whole word that is there already must not hide the others.
      filterText: isWhole ? written : gap + printed,
      textEdit: { range: rangeOf(document, span), newText: gap + printed },
      ...(canonical === setting.safer && { preselect: true }),
    };
  });
}

/** What a chosen word takes the place of: the whole value, which must lie on the line of the cursor. */
function replacedBy(text: string, { value, span }: SettingPlace, offset: number): Span | undefined {
  if (value.kind === "scalar" && value.value === null && span.start === span.end) return wordAt(text, offset);
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  return span.start >= line.start && span.end <= line.end && contains(span, offset) ? span : undefined;
}

/** What of the line lies before the cursor; of a very long line, as much as a word can need. */
const before = (text: string, offset: number): string =>
  text.slice(Math.max(lineStart(text, offset), offset - longestWord), offset);

const longestWord = 200;

const wordAt = (text: string, offset: number): Span => ({
  start: offset - (/\w*$/.exec(before(text, offset))?.[0].length ?? 0),
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
