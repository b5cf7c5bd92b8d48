import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import type { DialectId } from "../server/src/catalog/setting.ts";
import type { Finding } from "../server/src/engine/finding.ts";
import type { Example } from "../server/src/rules/case.ts";
import { rules } from "../server/src/rules/index.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import { lineStart } from "../server/src/text/lines.ts";
import { type Mark, readMarks } from "./marks.ts";
import { fixAll, loaded, read, run } from "./rule-cases.ts";
import { isSafe } from "./safe-fixes.ts";

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

test("the index lists every rule file, once", () => {
  assert.deepEqual(new Set(rules), new Set(loaded.map((l) => l.rule)));
  assert.equal(new Set(rules.map((r) => r.id)).size, rules.length);
});

for (const { file, rule, cases } of loaded) {
  test(basename(file, ".ts"), async (t) => {
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
        const dialect = read(c, clean).recognition?.dialect;
        assert.ok(dialect, `case "${c.name}" is one of our files`);
        seen.set(dialect, (seen.get(dialect) ?? new Set()).add(marks.length > 0));
      }
      const spelled = new Set(rule.settings.flatMap((s) => Object.keys(s.in) as DialectId[]));
      for (const dialect of seen.keys()) assert.ok(spelled.has(dialect), `${dialect} spells a setting of the rule`);
      for (const [dialect, kinds] of seen)
        assert.deepEqual([...kinds].sort(), [false, true], `${dialect} has a firing and a quiet case`);
      const dialects = rule.dialects ?? [...spelled];
      assert.deepEqual([...seen.keys()].sort(), [...dialects].sort(), "every dialect is shown");
      assert.equal(
        new Set(cases.map((c) => JSON.stringify([c.text, c.beside]))).size,
        cases.length,
        "no two cases are alike",
      );
    });
    for (const c of cases) await t.test(c.name, () => verify(rule, c));
  });
}

function verify(rule: Rule, c: Example): void {
  const { clean, marks } = readMarks(c.text);
  const findings = run(c, clean, [rule], c.allow);
  assert.deepEqual(read(c, clean).tree.problems, [], "the case parses");
  assert.deepEqual(positions(clean, findings).sort(byPlace), [...marks].sort(byPlace));
  for (const { message, fixes } of findings) {
    assert.match(message, /^[A-Z`'].*\.$/s, "a message is a sentence");
    for (const { title, safe } of fixes) {
      assert.doesNotMatch(title, /\.$/, "a title is not");
      assert.equal(safe, isSafe(rule.id, title), `whether the fix "${title}" is safe`);
    }
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
      run(c, after, [rule]).every((f) => f.fixes.length === 0),
      "the fix cures what it can",
    );
    assert.equal(is.comments.length, was.comments.length, "comments survive");
    const others = rules.filter((r) => r !== rule);
    const known = new Set(run(c, before, others).map((f) => f.rule));
    const fresh = run(c, after, others).filter(
      (f) => !known.has(f.rule) && (f.severity === "error" || f.severity === "warning"),
    );
    assert.deepEqual(fresh, [], "the fix brings no other fault");
  }
}
