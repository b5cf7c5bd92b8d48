import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../server/src/engine/analyse.ts";
import { rulesFor } from "../../server/src/engine/rules-for.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";

const [endpoint] = analyse(
  "yaml",
  "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\nname: demo\n",
).resources;
const [rule] = rules.filter(({ id }) => id === "online-endpoint-key-auth");

test("a rule looks at its kinds, in the dialects that spell one of its settings or that it names", () => {
  assert.ok(endpoint && rule);
  const unspelled = rule.settings.map((setting) => ({ ...setting, in: {} }));
  const looks = (more: Partial<Rule>): boolean => rulesFor(endpoint, [{ ...rule, ...more }]).length > 0;
  assert.ok(looks({}));
  assert.ok(looks({ settings: [...unspelled, ...rule.settings] }), "one that is spelt is enough");
  assert.ok(!looks({ settings: unspelled }));
  assert.ok(looks({ settings: unspelled, dialects: ["cli-v2"] }));
  assert.ok(!looks({ kinds: ["batchEndpoint"] }));
  assert.ok(!looks({ dialects: ["arm"] }));
});

test("what is asked of one list of rules is not answered from another", () => {
  assert.ok(endpoint && rule);
  const [one, none] = [[rule], []];
  for (const list of [one, none, one]) assert.deepEqual(rulesFor(endpoint, list), list);
  assert.deepEqual(rulesFor({ ...endpoint, kind: "batchEndpoint" }, one), []);
  assert.deepEqual(rulesFor({ ...endpoint, dialect: "arm" }, [{ ...rule, dialects: ["cli-v2"] }]), []);
});
