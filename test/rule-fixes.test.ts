import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../server/src/engine/check.ts";
import { syntaxes } from "../server/src/syntax/index.ts";
import { applyEdits } from "../server/src/text/span.ts";
import { readMarks } from "./marks.ts";
import { loaded, read, run } from "./rule-cases.ts";

/** Formats in which only the author can mend what a rule finds, as the note on its fix says. */
const unmended: Readonly<Record<string, readonly string[]>> = {
  "aci-tls-incomplete": ["arm json"],
  "aci-without-tls": ["arm json"],
  "attached-compute-literal-secret": ["cli-v2 yaml"],
  "compute-admin-password": ["cli-v2 yaml"],
  "customer-managed-key-incomplete": ["cli-v2 yaml", "github-actions json"],
  "secret-in-environment-variables": ["inference-config json", "pipeline-v1 yaml", "run-config yaml"],
  "secret-in-plain-text": [
    ...["cli-v2 yaml", "github-actions json", "inference-config json", "pipeline-v1 yaml", "role-definition json"],
    ...["run-config yaml", "sdk-v1 yaml", "workspace-config json"],
  ],
  "web-service-inline-private-key": ["github-actions json", "sdk-v1 json"],
};

for (const { rule, cases } of loaded) {
  const firing = new Map<string, boolean>();
  for (const c of cases) {
    const { clean, marks } = readMarks(c.text);
    const format = `${read(c, clean).recognition?.dialect} ${c.syntax}`;
    if (marks.length > 0) firing.set(format, firing.get(format) || c.fixed !== undefined);
  }
  if (![...firing.values()].includes(true)) continue;
  test(`${rule.id} shows what its fix does in every format that it fires in`, () => {
    const without = [...firing].flatMap(([format, isMended]) => (isMended ? [] : [format]));
    assert.deepEqual(without.sort(), unmended[rule.id] ?? []);
  });
}

for (const { rule, cases } of loaded)
  for (const c of cases) {
    const { clean } = readMarks(c.text);
    const analysis = read(c, clean);
    const findings = check(analysis, [rule]);
    for (const { ops, title } of findings.flatMap(({ fixes }) => fixes.slice(1)))
      test(`${rule.id}: ${c.name}: mended in another way, by "${title}"`, () => {
        const edits = syntaxes[c.syntax].print(analysis.tree, ops);
        assert.ok(edits);
        const after = applyEdits(clean, edits);
        assert.deepEqual(read(c, after).tree.problems, []);
        assert.equal(run(c, after, [rule]).length, findings.length - 1);
      });
  }
