import assert from "node:assert/strict";
import { test } from "node:test";
import { unconfigured } from "../../server/src/config/policy.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { check } from "../../server/src/engine/check.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { type Judgement, judge, worst } from "../../server/src/engine/posture.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule, Severity } from "../../server/src/rules/rule.ts";
import type { Json } from "../../server/src/syntax/tree.ts";

const endpoint = (name: string, properties: Json) => ({
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
  apiVersion: "2024-04-01",
  name: `demo/${name}`,
  properties,
});

const template = (...resources: readonly Json[]) =>
  analyse(
    "json",
    JSON.stringify({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      parameters: {
        open: { type: "string" },
        mode: { type: "string", defaultValue: "AADToken" },
        keyed: { type: "string", defaultValue: "Key" },
        either: { type: "string", allowedValues: ["Key", "AADToken"] },
      },
      resources,
    }),
  );

/** How the endpoint of a name stands with a rule. */
function verdict(analysis: ReturnType<typeof template>, name: string, rule: string): string | undefined {
  const [resource] = analysis.resources.filter((r) => r.name?.endsWith(name));
  assert.ok(resource);
  return judge(resource, check(analysis, rules), rules, unconfigured).find((judgement) => judgement.rule.id === rule)
    ?.verdict;
}

const keyAuth = "online-endpoint-key-auth";

for (const [properties, expected] of [
  [{ authMode: "AADToken" }, "met"],
  [{ authMode: "Key" }, "not-met"],
  [{ authMode: "[parameters('mode')]" }, "depends"],
  [{ authMode: "[parameters('keyed')]" }, "depends"],
  [{ authMode: "[parameters('open')]" }, "unknown"],
  [{ authMode: "[reference('x').mode]" }, "unknown"],
  [{ authMode: "[parameters('either')]" }, "depends"],
  [{ authMode: "[if(equals(parameters('open'), ''), 'Key', 'AADToken')]" }, "depends"],
  [{ authMode: "[if(equals(parameters('open'), ''), 'AADToken', 'AADToken')]" }, "met"],
] as const)
  test(`an endpoint with ${JSON.stringify(properties)} is ${expected}`, () => {
    assert.equal(verdict(template(endpoint("a", properties)), "a", keyAuth), expected);
  });

test("an endpoint whose properties may be left out depends", () => {
  const properties = "[if(equals(parameters('open'), ''), json('{}'), createObject('authMode', 'AADToken'))]";
  assert.equal(verdict(template(endpoint("a", properties)), "a", keyAuth), "depends");
});

test("of several settings, one that is not known is enough", () => {
  const collect = (request: Json, response: Json) => {
    const collections = { request: { dataCollectionMode: request }, response: { dataCollectionMode: response } };
    const deployment = {
      ...endpoint("a/blue", { endpointComputeType: "Managed", dataCollector: { collections } }),
      type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments",
    };
    return verdict(template(deployment), "blue", "data-collector-stores-payloads");
  };
  assert.equal(collect("Disabled", "Disabled"), "met");
  assert.equal(collect("Disabled", "[parameters('open')]"), "unknown");
  assert.equal(collect("Disabled", "[if(equals(parameters('open'), ''), 'Enabled', 'Disabled')]"), "depends");
});

test("a resource answers for its own findings, not for those of others", () => {
  const analysis = template(endpoint("a", { authMode: "Key" }), endpoint("b", { authMode: "AADToken" }));
  assert.equal(verdict(analysis, "a", keyAuth), "not-met");
  assert.equal(verdict(analysis, "b", keyAuth), "met");
});

const some = rules.find(({ severity }) => severity === "warning");
const judgement = (verdict: Judgement["verdict"], ...severities: readonly Severity[]): Judgement => {
  assert.ok(some);
  const findings = severities.map(
    (severity): Finding => ({ rule: some.id, span: { start: 0, end: 1 }, message: "", severity, fixes: [] }),
  );
  return { rule: some, verdict, findings };
};

const idea: Judgement = { ...judgement("unchecked"), rule: { ...some, severity: "hint" } as Rule };

for (const [what, judgements, expected] of [
  ["nothing is met", [], "met"],
  ["what is met is met", [judgement("met")], "met"],
  ["unknown is worse than met", [judgement("met"), judgement("unknown")], "unknown"],
  ["what depends is worse than unknown", [judgement("unknown"), judgement("depends")], "depends"],
  ["what is switched off is worse than met", [judgement("met"), judgement("unchecked")], "unchecked"],
  ["an idea that is switched off leaves it met", [judgement("met"), idea], "met"],
  ["a fault is the worst", [judgement("depends", "warning"), judgement("not-met", "warning")], "not-met"],
  ["hints alone leave it met", [judgement("not-met", "hint", "hint"), judgement("met")], "met"],
  ["a hint beside a warning does not", [judgement("not-met", "hint", "warning")], "not-met"],
] as const)
  test(`of several verdicts, ${what}`, () => assert.equal(worst(judgements), expected));
