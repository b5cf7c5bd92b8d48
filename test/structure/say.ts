import assert from "node:assert/strict";
import { analyse } from "../../server/src/engine/analyse.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { validate } from "../../server/src/structure/index.ts";
import { syntaxes } from "../../server/src/syntax/index.ts";
import type { SyntaxId } from "../../server/src/syntax/tree.ts";
import { applyEdits } from "../../server/src/text/span.ts";

/** What is said of a text: `severity[rule] text it points to: message`, one line a finding. */
export function say(text: string, syntax: SyntaxId = "yaml"): readonly string[] {
  return findingsIn(text, syntax).map(
    ({ severity, rule, span, message }) => `${severity}[${rule}] ${text.slice(span.start, span.end)}: ${message}`,
  );
}

export const findingsIn = (text: string, syntax: SyntaxId = "yaml"): readonly Finding[] =>
  validate(analyse(syntax, text));

/** The text after the first fix of the first finding that has one. */
export function mend(text: string, syntax: SyntaxId = "yaml"): string {
  const analysis = analyse(syntax, text);
  const fix = validate(analysis).flatMap(({ fixes }) => fixes.slice(0, 1))[0];
  assert.ok(fix, "there is a fix");
  const edits = syntaxes[syntax].print(analysis.tree, fix.ops);
  assert.ok(edits, `"${fix.title}" can be printed`);
  return applyEdits(text, edits);
}

/** A file of a kind with these lines. */
export const file = (kind: string, ...lines: readonly string[]): string =>
  [`$schema: https://azuremlschemas.azureedge.net/latest/${kind}.schema.json`, ...lines, ""].join("\n");
