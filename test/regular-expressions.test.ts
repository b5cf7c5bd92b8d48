import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import type { checkSync as Check } from "recheck";
import { SyntaxKind } from "typescript/unstable/ast";
import { createScanner } from "typescript/unstable/ast/scanner";

/** The build in JavaScript alone, on this thread. */
const { checkSync } = createRequire(import.meta.url)("recheck/lib/browser.js") as { checkSync: typeof Check };

const folder = new URL("../server/src", import.meta.url).pathname;
/** For one expression. What is not told by then counts as linear. */
const milliseconds = 300;

/** Takes more than time in proportion to its text, but the text is never long. */
const short: Readonly<Record<string, string>> = {
  "/\\]\\([^)]*\\)/g": "Links in sentences of the catalog.",
  "/[:-] +(?:[&!]\\S*(?: +|$))+$/": "Stays within the last line, and that is short before a value with an anchor.",
  "/\\s*(?:[（「]*\\p{scx=Han}[，。、；：）」]*|[^\\s\\p{scx=Han}（「]+)/gu": "The lines of our own help.",
};

const endsOperand: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
]);

/** The regular expressions that are written in a module. */
function* expressionsIn(module: string): Iterable<string> {
  const scanner = createScanner(true, undefined, module);
  const inTemplate: boolean[] = [];
  let last = SyntaxKind.Unknown;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    const mayBegin = kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken;
    if (mayBegin && !endsOperand.has(last)) {
      kind = scanner.reScanSlashToken();
      yield scanner.getTokenText();
    }
    if (kind === SyntaxKind.TemplateHead) inTemplate.push(true);
    if (kind === SyntaxKind.OpenBraceToken) inTemplate.push(false);
    if (kind === SyntaxKind.CloseBraceToken && inTemplate.pop()) {
      kind = scanner.reScanTemplateToken(false);
      if (kind === SyntaxKind.TemplateMiddle) inTemplate.push(true);
    }
    last = kind;
  }
}

const modules = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && entry.name.endsWith(".ts"),
);
const repeating = new Map<string, string>();
for (const { parentPath, name } of modules)
  for (const expression of expressionsIn(readFileSync(join(parentPath, name), "utf8")))
    if (/[*+]|\{\d+,/.test(expression)) repeating.set(expression, name);

function isSlow(expression: string, timeout: number): boolean {
  const end = expression.lastIndexOf("/");
  const found = checkSync(expression.slice(1, end), expression.slice(end + 1), { checker: "automaton", timeout });
  return found.status === "vulnerable";
}

test("what is told apart can be told: a slow expression is found", () => {
  const patient = 20_000;
  assert.equal(isSlow("/^(?:a+)+$/", patient), true);
  assert.equal(isSlow("/a*$/", patient), true);
  assert.equal(isSlow("/^a*$/", patient), false);
});

test("regular expressions take time in proportion to the text", () => {
  assert.ok(repeating.size > 100, "the modules were read");
  const slow = [...repeating].filter(([expression]) => !(expression in short) && isSlow(expression, milliseconds));
  assert.deepEqual(slow, []);
  for (const expression of Object.keys(short)) assert.ok(repeating.has(expression), `${expression} is still there`);
});
