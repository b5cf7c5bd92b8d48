import assert from "node:assert/strict";
import { test } from "node:test";
import { companionsOf } from "../../server/src/dialects/arm/companions.ts";
import { inspect } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import type { NamedText } from "../../server/src/text/named-text.ts";
import { template, workspace } from "./template.ts";

type Values = { readonly [name: string]: Json };

const parameterFile = (parameters: Values): string =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    contentVersion: "1.0.0.0",
    parameters,
  });

/** A parameter file for `main.json` that gives one value to each parameter. */
const giving = (environment: string, values: Values): NamedText => ({
  name: `main.parameters.${environment}.json`,
  text: parameterFile(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))),
});

const named = (name: string, text: string): NamedText => ({ name, text });

const access = "workspace-public-network-access";
const override = "unless a deployment overrides the default of parameter 'access'";

const withAccess = (declaration: Values): string =>
  template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters: { access: declaration } });

const enabled = withAccess({ type: "string", defaultValue: "Enabled" });
const disabled = withAccess({ type: "string", defaultValue: "Disabled" });
const open = withAccess({ type: "string" });

/** What a rule says of a file: severity, marked text, message. */
function said(text: string, siblings: readonly NamedText[], rule = access, name = "main.json"): readonly string[] {
  const { findings } = inspect(name, text, siblings);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, span, message }) => `${severity} ${text.slice(span.start, span.end)}: ${message}`);
}

const [alone = ""] = said(enabled, []);

test("a template alone is judged by its defaults", () => {
  assert.match(alone, /^information "Enabled": .*, unless a deployment overrides the default of parameter 'access'\.$/);
  assert.deepEqual(said(disabled, []), []);
  assert.deepEqual(said(open, []), []);
});

const sentence = alone.replace(/^[^:]*: /, "").replace(/, unless.*$/, "");

test("the finding tells in which environments it holds", () => {
  const files = [giving("dev", { access: "Enabled" }), giving("prod", { access: "Disabled" })];
  assert.deepEqual(said(enabled, files), [`warning "Enabled": ${sentence}, by default and in dev; not in prod.`]);
  assert.deepEqual(said(disabled, files), [`warning "Disabled": ${sentence}, in dev; not by default or in prod.`]);
  assert.deepEqual(said(open, files), [`warning "access": ${sentence}, in dev; not in prod.`]);
});

test("where every environment does better, only the default is at fault", () => {
  const files = [giving("dev", { access: "Disabled" }), giving("prod", { access: "Disabled" })];
  assert.deepEqual(said(enabled, files), [`information "Enabled": ${sentence}, ${override}; not in dev or prod.`]);
});

test("an environment that leaves the parameter out takes the default", () => {
  assert.deepEqual(said(enabled, [giving("dev", {})]), [alone]);
  assert.deepEqual(said(enabled, [giving("dev", {}), giving("test", { access: "Enabled" })]), [
    `warning "Enabled": ${sentence}, by default, in dev and test.`,
  ]);
});

test("a single parameter file goes by its whole name", () => {
  const file = named("main.parameters.json", parameterFile({ ACCESS: { value: "Enabled" } }));
  assert.deepEqual(said(open, [file]), [`warning "access": ${sentence}, with main.parameters.json.`]);
});

test("related information leads to the very value in each file", () => {
  const files = [giving("dev", { access: "Enabled" }), giving("prod", { access: "Disabled" })];
  const [finding] = inspect("main.json", enabled, files).findings.filter(({ rule }) => rule === access);
  const places = (finding?.related ?? []).filter(({ file }) => file);
  assert.deepEqual(
    places.map(({ span, message, file }) => [message, file?.text.slice(span.start, span.end)]),
    [
      ["The value of parameter 'access' in main.parameters.dev.json.", '"Enabled"'],
      ["The value of parameter 'access' in main.parameters.prod.json.", '"Disabled"'],
    ],
  );
});

test("only what the template itself says is mended in it", () => {
  const titles = (text: string): readonly string[] =>
    inspect("main.json", text, [giving("dev", { access: "Enabled" })])
      .findings.filter(({ rule }) => rule === access)
      .flatMap(({ fixes }) => fixes.map(({ title }) => title));
  assert.deepEqual(titles(enabled), ["Set the default of parameter 'access' to 'Disabled'"]);
  assert.deepEqual(titles(disabled), []);
  assert.deepEqual(titles(open), []);
});

test("a value that decides between two is told of where it is decided", () => {
  const text = template([workspace({ publicNetworkAccess: "[if(parameters('isPrivate'), 'Disabled', 'Enabled')]" })], {
    parameters: { isPrivate: { type: "bool", defaultValue: true } },
  });
  assert.deepEqual(said(text, [giving("dev", { isPrivate: false })]), [
    `warning true: ${sentence}, in dev; not by default.`,
  ]);
});

test("values are followed through variables, maps and nested templates", () => {
  const network = { mode: "Disabled", kept: 1 };
  const text = template([workspace({ publicNetworkAccess: "[variables('chosen')]" })], {
    parameters: { network: { type: "object", defaultValue: network } },
    variables: { chosen: "[parameters('network').mode]" },
  });
  const file = giving("dev", { network: { mode: "Enabled" } });
  assert.deepEqual(said(text, [file]), [`warning "Disabled": ${sentence}, in dev; not by default.`]);
  const start = file.text.indexOf('"Enabled"');
  const [finding] = inspect("main.json", text, [file]).findings.filter(({ rule }) => rule === access);
  assert.equal(finding?.related?.at(-1)?.span.start, start, "the inner value");
});

test("values of a parameter file are literal", () => {
  assert.deepEqual(said(open, [giving("dev", { access: "[if(true(), 'Enabled', 'Enabled')]" })]), []);
});

test("what a key vault or a placeholder gives is unknown", () => {
  const vault = named("main.parameters.dev.json", parameterFile({ access: { reference: { secretName: "access" } } }));
  assert.deepEqual(said(open, [vault]), []);
  assert.deepEqual(said(open, [giving("dev", { access: "#{access}#" })]), []);
});

test("a literal value is the same everywhere, and told as ever", () => {
  const text = template([workspace({ publicNetworkAccess: "Enabled" })], { parameters: { other: { type: "string" } } });
  const files = [giving("dev", { other: "a" }), giving("prod", { other: "b" })];
  assert.deepEqual(said(text, files), said(text, []));
  assert.equal(said(text, []).length, 1);
});

test("a parameter file shows the finding on the value that causes it", () => {
  const { name, text } = giving("dev", { access: "Enabled" });
  for (const main of [enabled, disabled, open])
    assert.deepEqual(said(text, [named("main.json", main)], access, name), [`warning "Enabled": ${sentence}.`]);
  const { findings, recognition } = inspect(name, text, [named("main.json", disabled)]);
  assert.equal(recognition?.kind, "parameters");
  assert.deepEqual(
    findings.flatMap(({ related = [] }) => related.map(({ message }) => message)),
    ["Parameter 'access' in main.json."],
  );
});

test("a parameter file without a template of ours is none of ours", () => {
  const { name, text } = giving("dev", { access: "Enabled" });
  const storage = template([{ type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: "a" }]);
  assert.equal(inspect(name, text, []).recognition, undefined);
  assert.equal(inspect(name, text, [named("main.json", storage)]).recognition, undefined);
});

test("a secret in a parameter file is told there, once, and not shown", () => {
  const text = template(
    [
      {
        type: "Microsoft.MachineLearningServices/workspaces/datastores",
        apiVersion: "2024-04-01",
        name: "demo/orders",
        properties: {
          datastoreType: "AzureBlob",
          credentials: { credentialsType: "AccountKey", secrets: { key: "[parameters('accountKey')]" } },
        },
      },
    ],
    { parameters: { accountKey: { type: "securestring" } } },
  );
  const file = giving("dev", { accountKey: "made-up-4711" });
  const told = (siblings: readonly NamedText[]) =>
    inspect("main.json", text, siblings).findings.map(({ rule, span, message }) => ({ rule, span, message }));
  assert.deepEqual(told([file]), told([]));
  const { findings } = inspect(file.name, file.text, [named("main.json", text)]);
  assert.deepEqual(
    findings.map(({ rule, severity }) => `${severity} ${rule}`),
    ["error secure-parameter-literal"],
  );
  assert.doesNotMatch(JSON.stringify(findings.map(({ message }) => message)), /4711/);
});

test("parameter files go with a template by their names", () => {
  const file = parameterFile({ access: { value: "Enabled" } });
  const files = (template: string, ...names: readonly string[]): readonly string[] =>
    companionsOf(
      named(template, open),
      names.map((name) => named(name, name.includes("param") ? file : open)),
    ).parameterFiles.map(({ name }) => name);
  const main = "main.parameters.json";
  assert.deepEqual(files("main.json", main, "main.parameters.dev.json", "main.dev.parameters.json", "a.json"), [
    "main.dev.parameters.json",
    "main.parameters.dev.json",
    main,
  ]);
  assert.deepEqual(files("azuredeploy.json", "azuredeploy.parameters.us.json", "prereq.azuredeploy.parameters.json"), [
    "azuredeploy.parameters.us.json",
  ]);
  assert.deepEqual(files("main.json", "main.network.json", "main.network.parameters.json"), [], "the longer name");
  assert.deepEqual(files("main.json", "parameters.prod.json", "prod.parameters.json", "parameters.json"), [
    "parameters.json",
    "parameters.prod.json",
    "prod.parameters.json",
  ]);
  assert.deepEqual(files("main.json", "other.json", "parameters.json"), [], "either may be meant");
});

test("a file named after no template goes with the one that declares what it gives", () => {
  const file = named("parameters.json", parameterFile({ access: { value: "Enabled" } }));
  const other = named("other.json", template([workspace()], { parameters: { name: { type: "string" } } }));
  assert.deepEqual(companionsOf(named("main.json", open), [other, file]).parameterFiles, [file]);
  assert.equal(companionsOf(file, [other, named("main.json", open)]).template?.name, "main.json");
});
