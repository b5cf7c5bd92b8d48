import assert from "node:assert/strict";
import { test } from "node:test";
import { type Policy, unconfigured } from "../../server/src/config/policy.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { check } from "../../server/src/engine/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Level, Report, Rule } from "../../server/src/rules/rule.ts";

const text = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
auth_mode: key
`;
const file = analyse("yaml", text);

const [sample] = rules.filter(({ id }) => id === "online-endpoint-key-auth");

/** A rule for online endpoints that reports what it is given. */
function reporting(reports: readonly Report[], more: Partial<Rule> = {}): Rule {
  assert.ok(sample);
  return { ...sample, check: () => reports, ...more };
}

const report = (start: number, end: number, more: Partial<Report> = {}): Report => ({
  span: { start, end },
  message: "It is so.",
  severity: "warning",
  fixes: [],
  ...more,
});

const set = (id: string, level: Level): Policy => ({
  ...unconfigured,
  levels: new Map([[id, { level, by: "rules", file: "" }]]),
});

const places = (reports: readonly Report[]): readonly string[] =>
  check(file, [reporting(reports)]).map(({ span }) => `${span.start}-${span.end}`);

test("findings come in the order of the text, the shorter first", () => {
  assert.deepEqual(places([report(5, 9), report(30, 31), report(5, 7), report(0, 20), report(5, 8)]), [
    "0-20",
    "5-7",
    "5-8",
    "5-9",
    "30-31",
  ]);
});

test("what is said twice of one place is told once, and what differs twice", () => {
  assert.deepEqual(places([report(5, 9), report(5, 9)]), ["5-9"]);
  assert.deepEqual(places([report(5, 9), report(5, 9, { message: "It is not." })]), ["5-9", "5-9"]);
  const twice = [report(5, 9, { fixes: [{ title: "First", safe: true, ops: [] }] }), report(5, 9)];
  assert.equal(check(file, [reporting(twice)])[0]?.fixes.length, 1, "the first of them");
});

test("what lies behind the text is told elsewhere, unless it names its file", () => {
  const end = text.length;
  assert.deepEqual(places([report(end - 1, end), report(end, end + 1)]), [`${end - 1}-${end}`]);
  const related = [
    { span: { start: 0, end: 4 }, message: "Here." },
    { span: { start: end, end: end + 4 }, message: "Behind." },
    { span: { start: end, end: end + 4 }, message: "There.", file: { name: "other.yml", text: "" } },
  ];
  assert.deepEqual(
    check(file, [reporting([report(0, 4, { related })])])[0]?.related?.map(({ message }) => message),
    ["Here.", "There."],
  );
});

test("a policy decides how severe a finding is", () => {
  const rule = reporting([report(0, 4)]);
  const chosen = [rule];
  const levels = (policy?: Policy): readonly string[] => check(file, chosen, policy).map(({ severity }) => severity);
  assert.deepEqual(levels(), ["warning"]);
  assert.deepEqual(levels(set(rule.id, "hint")), ["hint"]);
  assert.deepEqual(levels(set(rule.id, "off")), []);
});

test("a rule that is off is not asked", () => {
  const rule = reporting([], {
    check: () => {
      throw new Error("asked");
    },
  });
  assert.deepEqual(check(file, [rule], set(rule.id, "off")), []);
});

test("a finding says what it is about, unless that is the file as text", () => {
  const [about] = check(file, [reporting([report(0, 4)])]);
  assert.equal(about?.resource?.kind, "onlineEndpoint");
  const [ofText] = rules.filter(({ id }) => id === "secret-in-plain-text");
  assert.ok(ofText);
  const [finding] = check(file, [{ ...ofText, check: () => [report(0, 4)] }]);
  assert.equal(finding?.rule, ofText.id);
  assert.equal(finding?.resource, undefined);
});

test("a rule gets the resources of the file, with the file as text", () => {
  const seen: string[] = [];
  const rule = reporting([], {
    check: (_, others) => {
      seen.push(...others.map(({ kind }) => kind));
      return [];
    },
  });
  check(file, [rule]);
  assert.deepEqual(seen, ["onlineEndpoint", "fileText"]);
});

test("a text that is none of ours is not even parsed", () => {
  assert.deepEqual(analyse("yaml", "name: [1"), {
    tree: { syntax: "yaml", text: "name: [1", roots: [], problems: [], comments: [] },
    recognition: undefined,
    resources: [],
    file: undefined,
  });
});
