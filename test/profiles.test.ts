import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "../server/src/rules/index.ts";
import { levelIn, profileIds, profiles, standingOf } from "../server/src/rules/profile.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { raise } from "../server/src/rules/severity.ts";

function rule(id: string): Rule {
  const found = rules.find((r) => r.id === id);
  assert.ok(found, id);
  return found;
}

for (const [id, recommended, strict, mcsb, article] of [
  ["online-endpoint-key-auth", "warning", "warning", "warning", "warning"],
  ["workspace-high-business-impact-off", "information", "warning", "information", "information"],
  ["workspace-without-customer-managed-key", "hint", "warning", "hint", "hint"],
  ["managed-network-allows-internet", "hint", "warning", "hint", "off"],
  ["compute-instance-idle-shutdown-missing", "hint", "warning", "off", "off"],
  ["workspace-private-without-endpoint", "hint", "information", "hint", "hint"],
  ["aci-without-auth", "error", "error", "error", "error"],
] as const)
  test(`${id} in each profile`, () => {
    assert.deepEqual(
      profileIds.map((profile) => levelIn(rule(id), profile)),
      [recommended, strict, mcsb, article],
    );
  });

test("a profile may raise a finding, never lower it", () => {
  assert.equal(raise("error", "warning"), "error");
  assert.equal(raise("hint", "warning"), "warning");
  assert.equal(raise("error", "off"), "off");
});

test("every standing has its reason, a sentence", () => {
  for (const r of rules)
    for (const profile of profileIds) assert.match(standingOf(r, profile).why, /^[A-Z].*\.$/, `${r.id} in ${profile}`);
});

test("where a rule is an exception, it is one", () => {
  for (const r of rules)
    for (const profile of profileIds) {
      const exception = r.profiles?.[profile];
      if (exception) assert.notEqual(exception.floor, profiles[profile].standing(r).floor, `${r.id} in ${profile}`);
    }
});
