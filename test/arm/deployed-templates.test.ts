import assert from "node:assert/strict";
import { test } from "node:test";
import { type Above, withCallers } from "../../server/src/dialects/arm/callers.ts";
import { inspect } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import type { NamedText } from "../../server/src/text/named-text.ts";
import { idleMilliseconds } from "../pace.ts";
import { template, workspace } from "./template.ts";

// What is said of a template that another one deploys.

type Files = Readonly<Record<string, string>>;
type Map = { readonly [key: string]: Json };

const access = "workspace-public-network-access";

const link = (relativePath: string, parameters: Json = {}, more: Map = {}): Map => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: relativePath,
  properties: { mode: "Incremental", templateLink: { relativePath }, parameters },
  ...more,
});

const withAccess = (declaration: Json): string =>
  template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters: { access: declaration } });
const open = withAccess({ type: "string" });
const enabled = withAccess({ type: "string", defaultValue: "Enabled" });
const disabled = withAccess({ type: "string", defaultValue: "Disabled" });
const hands = (value: Json, path = "nested/workspace.json"): string => template([link(path, { access: { value } })]);

const parameterFile = (values: Readonly<Record<string, Json>>): string =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  });

/** What lies around a file, of these that have their paths from the topmost folder. */
async function around(path: string, files: Files): Promise<readonly NamedText[]> {
  const steps = path.split("/").slice(0, -1);
  const filesIn = (folder: string): readonly NamedText[] =>
    Object.entries(files).flatMap(([place, text]) => {
      const name = place.startsWith(folder) ? place.slice(folder.length) : "/";
      return name.includes("/") || place === path ? [] : [{ name, text }];
    });
  const folderOf = (count: number): string =>
    steps
      .slice(0, count)
      .map((step) => `${step}/`)
      .join("");
  const above = steps.map((through, i): Above => ({ through, files: filesIn(folderOf(i)) })).toReversed();
  const base = `https://x/${path}`;
  const read = async (link: string) => files[new URL(link, base).pathname.slice(1)];
  const name = path.slice(folderOf(steps.length).length);
  return withCallers({ name, text: files[path] ?? "" }, filesIn(folderOf(steps.length)), above, read);
}

/** What a rule says of a file: severity, marked text, message. */
async function said(path: string, files: Files, rule = access): Promise<readonly string[]> {
  const text = files[path] ?? "";
  const { findings } = inspect(path.replace(/.*\//, ""), text, await around(path, files));
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, span, message }) => `${severity} ${text.slice(span.start, span.end)}: ${message}`);
}

const nested = "nested/workspace.json";
const [told = ""] = await said(nested, { [nested]: template([workspace({ publicNetworkAccess: "Enabled" })]) });
const sentence = told.replace(/^[^:]*: /, "").replace(/\.$/, "");

test("a default that the template above overrides is not at fault", async () => {
  assert.equal((await said(nested, { [nested]: enabled })).length, 1);
  assert.deepEqual(await said(nested, { [nested]: enabled, "main.json": hands("Disabled") }), []);
});

test("a value that the template above gives is told where the parameter is declared", async () => {
  const when = "when deployed by ../main.json";
  for (const [text, marked] of [
    [open, '"access"'],
    [disabled, '"Disabled"'],
    [enabled, '"Enabled"'],
  ] as const)
    assert.deepEqual(await said(nested, { [nested]: text, "main.json": hands("Enabled") }), [
      `warning ${marked}: ${sentence}, ${when}.`,
    ]);
});

test("related information leads to the value, and no fix changes what does not count", async () => {
  const main = hands("Enabled");
  const files = { [nested]: enabled, "main.json": main };
  const [finding] = inspect("workspace.json", enabled, await around(nested, files)).findings.filter(
    ({ rule }) => rule === access,
  );
  assert.deepEqual(
    finding?.related?.flatMap(({ file, span, message }) =>
      file ? [[file.name, message, file.text.slice(span.start, span.end)]] : [],
    ),
    [["../main.json", "The value of parameter 'access' in ../main.json.", '"Enabled"']],
  );
  assert.deepEqual(finding?.fixes, []);
});

test("what the template itself decides is told as ever, with its fix", async () => {
  const text = template([workspace({ publicNetworkAccess: "Enabled" })]);
  const main = template([link(nested)]);
  assert.deepEqual(await said(nested, { [nested]: text, "main.json": main }), await said(nested, { [nested]: text }));
  const left = { [nested]: enabled, "main.json": main };
  assert.deepEqual(await said(nested, left), await said(nested, { [nested]: enabled }));
  const [finding] = inspect(
    "workspace.json",
    text,
    await around(nested, { [nested]: text, "main.json": main }),
  ).findings;
  assert.ok((finding?.fixes.length ?? 0) > 0);
});

test("templates that deploy it in different ways are told apart", async () => {
  const files = { [nested]: enabled, "a.json": hands("Enabled"), "b.json": hands("Disabled") };
  assert.deepEqual(await said(nested, files), [
    `warning "Enabled": ${sentence}, when deployed by ../a.json; not when deployed by ../b.json.`,
  ]);
});

test("what one of them leaves at a default that is at fault is told of that one, with its fix", async () => {
  const files = { [nested]: enabled, "a.json": template([link(nested)]), "b.json": hands("Disabled") };
  assert.deepEqual(await said(nested, files), [
    `information "Enabled": ${sentence}, unless a deployment overrides the default of parameter 'access', when deployed by ../a.json; not when deployed by ../b.json.`,
  ]);
  const [finding] = inspect("workspace.json", enabled, await around(nested, files)).findings;
  assert.ok((finding?.fixes.length ?? 0) > 0);
});

test("one that is deployed twice is at fault where it is once", async () => {
  const twice = (...values: readonly string[]) =>
    template(values.map((value, n) => ({ ...link(nested, { access: { value } }), name: `d${n}` })));
  assert.equal((await said(nested, { [nested]: open, "main.json": twice("Disabled", "Enabled") })).length, 1);
  assert.deepEqual(await said(nested, { [nested]: open, "main.json": twice("Disabled", "Disabled") }), []);
});

const parameters = (defaultValue: Json) => ({ parameters: { mode: { type: "string", defaultValue } } });

test("values are followed through the parameters and variables of the template above", async () => {
  const given = (value: string, parts: Map) => ({
    [nested]: open,
    "main.json": template([link(nested, { access: { value } })], parts),
  });
  assert.deepEqual(await said(nested, given("[parameters('mode')]", parameters("Enabled"))), [
    `information "access": ${sentence}, unless a deployment overrides the default of parameter 'mode', when deployed by ../main.json.`,
  ]);
  assert.deepEqual(await said(nested, given("[parameters('mode')]", parameters("Disabled"))), []);
  assert.deepEqual(await said(nested, given("[parameters('mode')]", { parameters: { mode: { type: "string" } } })), []);
  assert.equal((await said(nested, given("[variables('mode')]", { variables: { mode: "Enabled" } }))).length, 1);
  assert.deepEqual(await said(nested, given("[reference('x').mode]", {})), []);
});

test("values inside a map are followed, and told of where their counterparts stand", async () => {
  const text = template([workspace({ publicNetworkAccess: "[parameters('network').access]" })], {
    parameters: { network: { type: "object", defaultValue: { access: "Disabled" } } },
  });
  const main = (value: Json, parts: Map = {}) => template([link(nested, { network: { value } })], parts);
  const inner = `warning "Disabled": ${sentence}, when deployed by ../main.json.`;
  assert.deepEqual(await said(nested, { [nested]: text, "main.json": main({ access: "Enabled" }) }), [inner]);
  const variables = { net: { access: "Enabled" } };
  const [whole] = await said(nested, { [nested]: text, "main.json": main("[variables('net')]", { variables }) });
  assert.match(whole ?? "", /^warning \{[^}]*\}: .*, when deployed by \.\.\/main\.json\.$/s);
});

test("a template in between hands on what it is given", async () => {
  const between = template([link("workspace.json", { access: { value: "[parameters('of')]" } })], {
    parameters: { of: { type: "string", defaultValue: "Enabled" } },
  });
  const main = (value: string) => template([link("nested/between.json", { of: { value } })]);
  const files = { [nested]: open, "nested/between.json": between };
  assert.match((await said(nested, files))[0] ?? "", /'of', when deployed by between\.json\.$/);
  assert.deepEqual(await said(nested, { ...files, "main.json": main("Disabled") }), []);
  assert.match((await said(nested, { ...files, "main.json": main("Enabled") }))[0] ?? "", /by \.\.\/main\.json\.$/);
});

test("what stands around it counts: a private endpoint of the template above", async () => {
  const rule = "workspace-private-without-endpoint";
  const type = "Microsoft.Storage/storageAccounts";
  const account = { type, apiVersion: "2023-01-01", name: "data", properties: {} };
  const closed = template([
    account,
    workspace({ publicNetworkAccess: "Disabled", storageAccount: `[resourceId('${type}', 'data')]` }),
  ]);
  const endpoint = {
    type: "Microsoft.Network/privateEndpoints",
    apiVersion: "2023-04-01",
    name: "pe",
    properties: {
      privateLinkServiceConnections: [
        {
          name: "w",
          properties: {
            groupIds: ["amlworkspace"],
            privateLinkServiceId: "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]",
          },
        },
      ],
    },
  };
  assert.equal((await said(nested, { [nested]: closed }, rule)).length, 1);
  const beside = {
    "main.json": template([link(nested), link("nested/pe.json")]),
    "nested/pe.json": template([endpoint]),
  };
  assert.deepEqual(await said(nested, { [nested]: closed, ...beside }, rule), []);
  assert.deepEqual(await said(nested, { [nested]: closed, "main.json": template([link(nested), endpoint]) }, rule), []);
  assert.equal((await said(nested, { [nested]: closed, "main.json": template([link(nested)]) }, rule)).length, 1);
});

test("a deployment that is switched off says nothing of it", async () => {
  const off = template([{ ...link(nested, { access: { value: "Disabled" } }), condition: false }]);
  assert.deepEqual(
    await said(nested, { [nested]: enabled, "main.json": off }),
    await said(nested, { [nested]: enabled }),
  );
});

test("one with parameter files of its own may be deployed alone as well", async () => {
  const file = parameterFile({ access: "Disabled" });
  const files = { [nested]: enabled, "nested/workspace.parameters.prod.json": file, "main.json": hands("Enabled") };
  assert.deepEqual(await said(nested, files), [
    `warning "Enabled": ${sentence}, by default and when deployed by ../main.json; not in prod.`,
  ]);
});

/** A template whose parameter `mode` goes on to the one below it, and its parameter files by their environments. */
const handingOn = (mode: Json, values: Readonly<Record<string, Json>>, main = "main") => ({
  [`${main}.json`]: template([link(nested, { access: { value: "[parameters('mode')]" } })], { parameters: { mode } }),
  ...Object.fromEntries(
    Object.entries(values).map(([name, mode]) => [`${main}.parameters${name}.json`, parameterFile({ mode })]),
  ),
});

test("parameter files of the template above are tried out: the finding tells for which of them it holds", async () => {
  const given = { ".dev": "Enabled", ".prod": "Disabled", ".test": "Enabled" };
  const by = "when deployed by ../main.json";
  for (const [mode, ends] of [
    [{ type: "string" }, `${by} in dev and test; not ${by} in prod`],
    [{ type: "string", defaultValue: "Enabled" }, `${by} by default, in dev and test; not ${by} in prod`],
    [{ type: "string", defaultValue: "Disabled" }, `${by} in dev and test; not ${by} by default or in prod`],
  ] as const)
    assert.deepEqual(await said(nested, { [nested]: open, ...handingOn(mode, given) }), [
      `warning "access": ${sentence}, ${ends}.`,
    ]);
});

test("which of them is not told where all are the same, and nothing where all do better", async () => {
  const mode = { type: "string", defaultValue: "Enabled" };
  const all = { [nested]: open, ...handingOn({ type: "string" }, { ".dev": "Enabled", "": "Enabled" }) };
  assert.deepEqual(await said(nested, all), [`warning "access": ${sentence}, when deployed by ../main.json.`]);
  const fixed = { ...handingOn(mode, { ".dev": "Enabled" }), "main.json": hands("Disabled") };
  assert.deepEqual(await said(nested, { [nested]: open, ...fixed }), []);
  const better = handingOn({ type: "string" }, { ".dev": "Disabled", ".prod": "Disabled" });
  assert.deepEqual(await said(nested, { [nested]: enabled, ...better }), []);
});

test("one without an environment goes by its name, and one that gives no parameters does not count", async () => {
  const files = { [nested]: open, ...handingOn({ type: "string" }, { "": "Enabled", ".prod": "Disabled" }) };
  const by = "when deployed by ../main.json";
  assert.deepEqual(await said(nested, files), [
    `warning "access": ${sentence}, ${by} with main.parameters.json; not ${by} in prod.`,
  ]);
  const none = { ...files, "main.parameters.json": '{ "deploymentParameters.json": 1 }' };
  assert.deepEqual(await said(nested, none), []);
});

test("several templates above with parameter files of their own are told apart", async () => {
  const files = {
    [nested]: open,
    ...handingOn({ type: "string" }, { ".dev": "Enabled", ".prod": "Disabled" }, "a"),
    ...handingOn({ type: "string" }, { ".dev": "Enabled", ".prod": "Enabled" }, "b"),
  };
  assert.deepEqual(await said(nested, files), [
    `warning "access": ${sentence}, when deployed by ../a.json in dev and when deployed by ../b.json; not when deployed by ../a.json in prod.`,
  ]);
});

test("related information leads to the value in the parameter file of the template above", async () => {
  const files = { [nested]: open, ...handingOn({ type: "string" }, { ".dev": "Enabled", ".prod": "Disabled" }) };
  const { findings } = inspect("workspace.json", open, await around(nested, files));
  const [finding] = findings.filter(({ rule }) => rule === access);
  assert.deepEqual(
    finding?.related?.flatMap(({ file, span, message }) =>
      file ? [[message, file.text.slice(span.start, span.end)]] : [],
    ),
    [
      ["The value of parameter 'mode' in ../main.parameters.dev.json.", '"Enabled"'],
      ["The value of parameter 'mode' in ../main.parameters.prod.json.", '"Disabled"'],
    ],
  );
});

test("what a parameter file of the template above switches off is not deployed with it", async () => {
  const main = template(
    [{ ...link(nested, { access: { value: "Enabled" } }), condition: "[parameters('withWorkspace')]" }],
    { parameters: { withWorkspace: { type: "bool" } } },
  );
  const files = (dev: boolean, prod: boolean) => ({
    [nested]: disabled,
    "main.json": main,
    "main.parameters.dev.json": parameterFile({ withWorkspace: dev }),
    "main.parameters.prod.json": parameterFile({ withWorkspace: prod }),
  });
  assert.deepEqual(await said(nested, files(true, false)), [
    `warning "Disabled": ${sentence}, when deployed by ../main.json.`,
  ]);
  assert.deepEqual(await said(nested, files(false, false)), []);
});

test("secrets are told of as ever, whoever gives them", async () => {
  const text = template([workspace()], {
    parameters: { password: { type: "securestring", defaultValue: "made-up-4711" } },
  });
  const rule = "secure-parameter-with-default";
  const main = template([link(nested, { password: { reference: { secretName: "p", keyVault: { id: "v" } } } })]);
  assert.equal((await said(nested, { [nested]: text, "main.json": main }, rule)).length, 1);
});

test("templates are found up to three folders above, and by no other name", async () => {
  const found = async (path: string, main: string, link: string): Promise<boolean> =>
    (await said(path, { [path]: enabled, [main]: hands("Disabled", link) })).length === 0;
  assert.ok(await found("a/b/c/workspace.json", "main.json", "a/b/c/workspace.json"));
  assert.ok(await found("a/workspace.json", "a/main.json", "workspace.json"));
  assert.ok(await found("a/workspace.json", "a/main.json", "./workspace.json"));
  assert.ok(!(await found("a/workspace.json", "main.json", "b/workspace.json")));
  assert.ok(!(await found("a/workspace.json", "main.json", "workspace.json")));
});

test("templates that link to each other, and a folder of templates that all deploy one, are done within 100 ms", async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`m${n}.json`, hands("Enabled")]));
  const around40 = await around(nested, { [nested]: enabled, ...many });
  const round = {
    [nested]: enabled,
    "main.json": template([link(nested), link("other.json")]),
    "other.json": template([link("main.json")]),
  };
  const aroundRound = await around(nested, round);
  for (const siblings of [around40, aroundRound])
    assert.ok(idleMilliseconds(() => inspect("workspace.json", enabled, siblings), 100) < 100);
});
