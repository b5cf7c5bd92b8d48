import assert from "node:assert/strict";
import { test } from "node:test";
import { settingById } from "../../server/src/catalog/index.ts";
import { unconfigured } from "../../server/src/config/policy.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { checkParameterFile } from "../../server/src/engine/check-parameter-file.ts";
import { checkTemplate } from "../../server/src/engine/check-template.ts";
import { byPlace, environmentsOf } from "../../server/src/engine/environments.ts";
import type { Finding } from "../../server/src/engine/finding.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Report, Rule, Severity } from "../../server/src/rules/rule.ts";
import type { Json, Node } from "../../server/src/syntax/tree.ts";
import type { NamedText } from "../../server/src/text/named-text.ts";

type Values = Readonly<Record<string, Json>>;

const setting = settingById("workspace.publicNetworkAccess");
const [sample] = rules.filter(({ id }) => id === "workspace-public-network-access");

const declare = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, defaultValue]) => [
      name,
      { type: "string", ...(defaultValue !== null && { defaultValue }) },
    ]),
  );

/** A template with a workspace for each parameter; null for one that has no default. */
const template = (values: Values): string =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    parameters: declare(values),
    resources: Object.keys(values).map((name) => ({
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name,
      properties: { publicNetworkAccess: `[parameters('${name}')]` },
    })),
  });

const giving = (environment: string, values: Values): NamedText => ({
  name: `main.parameters.${environment}.json`,
  text: JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  }),
});

/** A rule that says something of the access of each workspace, where that is known. */
function saying(
  say: (value: string | undefined, name: string | undefined, node: Node) => Partial<Report> | undefined,
): Rule {
  assert.ok(sample && setting);
  return {
    ...sample,
    *check({ name, read }) {
      const reading = read(setting);
      const [value] = reading.is === "known" ? reading.values : [];
      const said = value && say(value.canonical, name, value.site);
      if (said) yield { span: value.site.span, message: "It is open.", severity: "warning", fixes: [], ...said };
    },
  };
}

const open = saying((value) => (value === "enabled" ? {} : undefined));

function inTemplate(text: string, files: readonly NamedText[], rule: Rule): readonly Finding[] {
  const analysis = analyse("json", text);
  const deployed = { environments: environmentsOf(analysis.tree, "main.json", files), callers: [] };
  return checkTemplate(analysis, deployed, [rule], unconfigured);
}

const inFile = (text: string, file: NamedText, rule: Rule): readonly Finding[] =>
  checkParameterFile(file, { name: "main.json", text }, [], [rule], unconfigured, "2026-01-01")?.judged ?? [];

const at = (text: string, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

test("findings come in the order of the template, whatever environment has them", () => {
  const text = template({ first: "Disabled", second: "Enabled", third: "Disabled" });
  const files = [giving("dev", { third: "Enabled" }), giving("prod", { first: "Enabled" })];
  assert.deepEqual(at(text, inTemplate(text, files, open)), [
    '"Disabled": It is open, in prod; not by default or in dev.',
    '"Enabled": It is open.',
    '"Disabled": It is open, in dev; not by default or in prod.',
  ]);
});

test("the most severe of what the environments say is told", () => {
  const severities: Readonly<Record<string, Severity>> = { enabled: "hint", disabled: "error" };
  const rule = saying((value) => ({ severity: severities[value ?? ""] ?? "warning", message: `${value}.` }));
  const text = template({ access: null });
  for (const values of [
    ["Enabled", "Disabled"],
    ["Disabled", "Enabled"],
  ]) {
    const files = values.map((access, n) => giving(`${n}`, { access }));
    const [finding] = inTemplate(text, files, rule);
    assert.deepEqual([finding?.severity, finding?.message], ["error", "disabled, in 0 and 1."]);
  }
});

test("a message may have points in it", () => {
  const rule = saying((value) => (value === "enabled" ? { message: "Since 2.0 it is open." } : undefined));
  const text = template({ access: null });
  assert.deepEqual(at(text, inTemplate(text, [giving("dev", { access: "Enabled" })], rule)), [
    '"access": Since 2.0 it is open, in dev.',
  ]);
});

test("what explains a finding comes before the values that cause it", () => {
  const text = template({ access: null });
  const related = [{ span: { start: 0, end: 1 }, message: "Why." }];
  const rule = saying(() => ({ related }));
  const files = [giving("dev", { access: "Enabled" }), giving("prod", {})];
  assert.deepEqual(
    inTemplate(text, files, rule).flatMap((f) => f.related?.map(({ message }) => message)),
    ["Why.", "The value of parameter 'access' in main.parameters.dev.json."],
  );
});

test("of secrets the template tells what it says itself, as it stands", () => {
  const secret = saying(() => ({ message: "It is secret." }));
  const text = template({ access: "Enabled" });
  const rule: Rule = { ...secret, control: "secrets" };
  const files = [giving("dev", { access: "Disabled" })];
  assert.deepEqual(at(text, inTemplate(text, files, rule)), ['"Enabled": It is secret.']);
});

test("a secret that a parameter file gives is no fault of the template", () => {
  const secret: Rule = { ...saying((value) => (value === "enabled" ? {} : undefined)), control: "secrets" };
  const text = template({ access: null });
  assert.deepEqual(inTemplate(text, [giving("dev", { access: "Enabled" })], secret), []);
});

test("a file beside a template that gives no parameters is no environment", () => {
  const text = template({ access: "Enabled" });
  const files = [{ name: "main.parameters.dev.json", text: '{ "parameters": { "access": { "value": "Disabled" } } }' }];
  assert.deepEqual(at(text, inTemplate(text, files, open)), ['"Enabled": It is open.']);
});

test("a parameter file tells what its values change, in the order of its text", () => {
  const text = template({ first: "Disabled", second: "Disabled" });
  const file = giving("dev", { second: "Enabled", first: "Enabled" });
  assert.deepEqual(
    inFile(text, file, open).map(({ span }) => span.start),
    [file.text.indexOf('"Enabled"'), file.text.lastIndexOf('"Enabled"')],
  );
});

test("what the template says by itself just the same is not told in a parameter file", () => {
  const rule = saying(() => ({ message: "It is a parameter." }));
  assert.deepEqual(inFile(template({ access: "Disabled" }), giving("dev", { access: "Enabled" }), rule), []);
});

test("what else is deployed counts when a change is tried out", () => {
  /** Objects to what is open, and offers to shut it; also to what is shut beside fewer than so many. */
  const beside = (count: number): Rule => ({
    ...open,
    *check(resource, others, project) {
      const isLonely = others.filter(({ kind }) => kind === resource.kind).length < count;
      const rule = saying((value, _, node) => {
        if (value !== "enabled") return isLonely ? { message: "It is lonely." } : undefined;
        return { fixes: [{ title: "Shut it", safe: true, ops: [{ op: "replace", node, value: "Disabled" }] }] };
      });
      yield* rule.check(resource, others, project);
    },
  });
  const [text, file] = [
    template({ access: null, other: "Disabled", third: "Disabled" }),
    giving("dev", { access: "Enabled" }),
  ];
  for (const [count, fixes] of [
    [3, ["Set parameter 'access' to 'Disabled' in dev"]],
    [4, []],
  ] as const)
    assert.deepEqual(
      inFile(text, file, beside(count)).flatMap((finding) => finding.fixes.map(({ title }) => title)),
      fixes,
    );
});

test("two findings of a rule in one place have places of their own", () => {
  const span = { start: 0, end: 1 };
  const finding = { rule: "a", span, message: "", severity: "warning", fixes: [] } as const;
  const other = { ...finding, rule: "b" };
  assert.deepEqual([...byPlace([finding, other, finding, finding]).keys()], ["a:0:1", "b:0:1", "a:0:1+", "a:0:1++"]);
});
