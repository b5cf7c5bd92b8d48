import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { DialectId } from "../server/src/catalog/setting.ts";
import { unconfigured } from "../server/src/config/policy.ts";
import { analyse } from "../server/src/engine/analyse.ts";
import { check } from "../server/src/engine/check.ts";
import { checkParameterFile } from "../server/src/engine/check-parameter-file.ts";
import type { Analysis, Finding } from "../server/src/engine/finding.ts";
import { rules } from "../server/src/rules/index.ts";
import { type AllowLists, undecided } from "../server/src/rules/project.ts";
import type { Case, Rule } from "../server/src/rules/rule.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import type { SyntaxId } from "../server/src/syntax/tree.ts";
import { lineStart } from "../server/src/text/lines.ts";
import { applyEdits } from "../server/src/text/span.ts";
import { type Mark, readMarks } from "./marks.ts";

const folder = new URL("../server/src/rules", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && entry.parentPath !== folder && entry.name.endsWith(".ts"),
);

/** Reads a case: a parameter file by way of its template. */
function read(syntax: SyntaxId, text: string, template: string | undefined): Analysis {
  const file = { name: "main.parameters.json", text };
  const given =
    template === undefined
      ? undefined
      : checkParameterFile(file, { name: "main.json", text: template }, [], [], unconfigured, "2026-01-01");
  return given?.analysis ?? analyse(syntax, text);
}

const run = (
  syntax: SyntaxId,
  text: string,
  chosen: readonly Rule[],
  template: string | undefined,
  allow: AllowLists = {},
): readonly Finding[] =>
  check(read(syntax, text, template), chosen, { ...unconfigured, project: { ...undecided, allow } });

function positions(text: string, findings: readonly Finding[]): Mark[] {
  return findings.map(({ span, severity, rule }) => {
    const start = lineStart(text, span.start);
    return {
      line: text.slice(0, start).split("\n").length - 1,
      start: span.start - start,
      end: span.end - start,
      says: `${severity}[${rule}]`,
    };
  });
}

const byPlace = (a: Mark, b: Mark): number => a.line - b.line || a.start - b.start || a.end - b.end;
const withCrlf = (text: string): string => text.replace(/\n/g, "\r\n");

/** Fixes everything a rule says about a text, one finding after the other, as a person would. */
function fixAll({ syntax, template }: Case, text: string, rule: Rule): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const analysis = read(syntax, current, template);
    const fix = check(analysis, [rule]).flatMap((f) => f.fixes.slice(0, 1))[0];
    if (!fix) return current;
    const edits = syntaxes[syntax].print(analysis.tree, fix.ops);
    assert.ok(edits, `the fix "${fix.title}" can be printed`);
    current = applyEdits(current, edits);
  }
  assert.fail("the fixes come to an end");
}

const loaded = await Promise.all(
  files.map(async (file) => {
    const module = (await import(pathToFileURL(`${file.parentPath}/${file.name}`).href)) as {
      default: Rule;
      cases: readonly Case[];
    };
    return { file: file.name, ...module };
  }),
);

test("the index lists every rule file, once", () => {
  assert.deepEqual(new Set(rules), new Set(loaded.map((l) => l.default)));
  assert.equal(new Set(rules.map((r) => r.id)).size, rules.length);
});

for (const { file, default: rule, cases } of loaded) {
  test(rule.id, async (t) => {
    await t.test("is well described", () => {
      assert.equal(basename(file, ".ts"), rule.id, "the file is named after the rule");
      for (const prose of [rule.title, rule.why, rule.fixNote])
        assert.match(prose, /^[A-Z`'].*\.$/s, "prose is made of sentences");
      assert.ok(rule.why.length > 60, "why says who is harmed and how");
      assert.match(rule.source, /^https:\/\/learn\.microsoft\.com\//);
      for (const id of rule.sources.policy ?? []) assert.match(id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.match(rule.differs ?? "None.", /^[A-Z].*\.$/s, "prose is made of sentences");
      assert.ok(rule.settings.length > 0 && rule.settings.every((s) => rule.kinds.includes(s.kind)));
    });
    await t.test("has cases in every dialect it applies to", () => {
      const seen = new Map<DialectId, Set<boolean>>();
      for (const c of cases) {
        const { clean, marks } = readMarks(c.text);
        const dialect = read(c.syntax, clean, c.template).recognition?.dialect;
        assert.ok(dialect, `case "${c.name}" is one of our files`);
        seen.set(dialect, (seen.get(dialect) ?? new Set()).add(marks.length > 0));
      }
      const spelled = new Set(rule.settings.flatMap((s) => Object.keys(s.in) as DialectId[]));
      for (const dialect of seen.keys()) assert.ok(spelled.has(dialect), `${dialect} spells a setting of the rule`);
      for (const [dialect, kinds] of seen)
        assert.deepEqual([...kinds].sort(), [false, true], `${dialect} has a firing and a quiet case`);
      const dialects = rule.dialects ?? [...spelled];
      assert.deepEqual([...seen.keys()].sort(), [...dialects].sort(), "every dialect is shown");
      assert.equal(new Set(cases.map((c) => c.text)).size, cases.length, "no two cases are alike");
    });
    for (const c of cases) await t.test(c.name, () => verify(rule, c));
  });
}

function verify(rule: Rule, c: Case): void {
  const { clean, marks } = readMarks(c.text);
  const findings = run(c.syntax, clean, [rule], c.template, c.allow);
  assert.deepEqual(read(c.syntax, clean, c.template).tree.problems, [], "the case parses");
  assert.deepEqual(positions(clean, findings).sort(byPlace), [...marks].sort(byPlace));
  for (const { message, fixes } of findings) {
    assert.match(message, /^[A-Z`'].*\.$/s, "a message is a sentence");
    for (const fix of fixes) assert.doesNotMatch(fix.title, /\.$/, "a title is not");
  }
  const fixable = findings.some((f) => f.fixes.length > 0);
  assert.equal(c.fixed !== undefined, fixable, fixable ? "a case with a fix shows the fixed text" : "nothing to fix");
  if (c.fixed === undefined) return;
  for (const eol of [(text: string) => text, withCrlf]) {
    const before = eol(clean);
    const after = fixAll(c, before, rule);
    assert.equal(after, eol(c.fixed));
    const [was, is] = [syntaxes[c.syntax].parse(before), syntaxes[c.syntax].parse(after)];
    assert.deepEqual(is.problems, [], "the fix leaves a file that parses");
    assert.ok(
      run(c.syntax, after, [rule], c.template).every((f) => f.fixes.length === 0),
      "the fix cures what it can",
    );
    assert.equal(is.comments.length, was.comments.length, "comments survive");
    const others = rules.filter((r) => r !== rule);
    const known = new Set(run(c.syntax, before, others, c.template).map((f) => f.rule));
    const fresh = run(c.syntax, after, others, c.template).filter(
      (f) => !known.has(f.rule) && (f.severity === "error" || f.severity === "warning"),
    );
    assert.deepEqual(fresh, [], "the fix brings no other fault");
  }
}
