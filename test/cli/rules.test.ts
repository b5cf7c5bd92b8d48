import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { RuleList } from "../../server/src/features/output/rule-list.ts";
import { rules } from "../../server/src/rules/index.ts";
import { repository, run } from "./run.ts";

const listed = (...args: readonly string[]): RuleList["rules"] =>
  (JSON.parse(run(["rules", "--format", "json", ...args]).stdout) as RuleList).rules;
const ids = (source: string): readonly string[] => listed("--source", source).map(({ id }) => id);

test("rules for a program: every rule, with where else it is checked", () => {
  const list = listed();
  assert.ok(list.length > rules.length, "the checks of structure are among them");
  for (const { id, source, sources } of rules) {
    const entry = list.find((rule) => rule.id === id);
    assert.deepEqual([entry?.url, entry?.sources], [source, sources]);
  }
});

test("--source names the rules that check the same, whatever the case", () => {
  const known = rules.flatMap(({ id, sources }) =>
    (["psrule", "checkov", "policy", "mcsb"] as const).flatMap((catalog) =>
      (sources[catalog] ?? []).map((name) => [`${catalog}:${name}`, id] as const),
    ),
  );
  assert.ok(known.length > 50);
  const [source, id] = known.find(([name]) => name.startsWith("checkov:")) ?? assert.fail();
  assert.ok(ids(source).includes(id));
  assert.deepEqual(ids(source.toLowerCase()), ids(source));
  assert.deepEqual(ids(source.toUpperCase()), ids(source));
});

test("a policy goes by the first part of its id, too", () => {
  assert.deepEqual(ids("policy:7f40cee6-e933-4d0f-a782-b96615e0f4a6"), ids("policy:7f40cee6"));
  assert.notDeepEqual(ids("policy:7f40cee6"), []);
  assert.deepEqual(ids("policy:7f40cee6-0000-0000-0000-000000000000"), []);
  assert.deepEqual(ids("policy:7f40"), []);
});

test("a source that no rule has is an empty list and a note", () => {
  const { code, stdout, stderr } = run(["rules", "--source", "checkov:CKV_NONE_1"]);
  assert.deepEqual([code, stdout], [0, ""]);
  assert.equal(stderr, "mlwarden: no rule of ML Warden checks the same\n");
});

test("a source of no known catalog is wrong usage", () => {
  for (const source of ["CKV_AZURE_39", "tfsec:x", "checkov:"])
    assert.equal(run(["rules", "--source", source]).code, 2);
});

test("schema prints what schemas/ holds, for every kind it lists", () => {
  const kinds = run(["schema"]).stdout.trimEnd().split("\n");
  const published = readdirSync(`${repository}/schemas`).filter((name) => name.endsWith(".schema.json"));
  assert.ok(kinds.length > 50);
  for (const kind of kinds) assert.ok(published.includes(`${kind}.schema.json`), kind);
  const { stdout } = run(["schema", "cli-v2/managedonlineendpoint"]);
  const file = readFileSync(`${repository}/schemas/managedOnlineEndpoint.schema.json`, "utf8");
  assert.deepEqual(JSON.parse(stdout), JSON.parse(file));
});

test("a kind without a schema is 2, with a near one named", () => {
  const { code, stdout, stderr } = run(["schema", "managedOnlineEndpiont"]);
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /did you mean 'managedOnlineEndpoint'\?/);
});
