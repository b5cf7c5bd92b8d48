import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, folderWith, run } from "./run.ts";

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";

const template = JSON.stringify({
  $schema: `${schemas}/deploymentTemplate.json#`,
  parameters: { access: { type: "string", defaultValue: "Disabled" }, password: { type: "secureString" } },
  resources: [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name: "demo",
      properties: { publicNetworkAccess: "[parameters('access')]" },
    },
  ],
});
const giving = (values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ $schema: `${schemas}/deploymentParameters.json#`, parameters: values });

const files = {
  "infra/main.json": template,
  "infra/main.parameters.dev.json": giving({ access: { value: "Enabled" }, password: { value: "made-up-4711" } }),
  "infra/main.parameters.prod.json": giving({ access: { value: "Disabled" } }),
  "elsewhere/main.parameters.dev.json": giving({ access: { value: "Enabled" } }),
};

const told = (paths: readonly string[], cwd: string): readonly string[] =>
  checkJson(paths, { cwd }).files.flatMap(({ path, findings }) =>
    findings
      .filter(({ severity }) => severity === "error" || severity === "warning")
      .map(({ rule }) => `${path} ${rule}`),
  );

test("a template is checked with the parameter files beside it, and they with it", () => {
  const cwd = folderWith(files);
  const expected = [
    "infra/main.json workspace-public-network-access",
    "infra/main.parameters.dev.json workspace-public-network-access",
    "infra/main.parameters.dev.json secure-parameter-literal",
  ];
  assert.deepEqual(told(["."], cwd), expected);
  assert.deepEqual(told(["infra/main.json"], cwd), expected.slice(0, 1), "although the others are not asked for");
  assert.deepEqual(told(["infra/main.parameters.dev.json"], cwd), expected.slice(1));
  assert.deepEqual(told(["main.parameters.dev.json"], join(cwd, "elsewhere")), []);
});

test("the report names the environment, and never the secret", () => {
  const { stdout } = run(["check", "infra"], { cwd: folderWith(files) });
  assert.match(stdout, /, in dev; not by default or in prod\./);
  assert.match(stdout, /main\.parameters\.dev\.json:1:\d+ error secure-parameter-literal/);
});

test("explain says why a parameter file is checked", () => {
  const { stdout } = run(["explain", "infra/main.parameters.prod.json"], { cwd: folderWith(files) });
  assert.match(stdout, /is checked as arm\/parameters\. It gives values to the parameters of 'main\.json'/);
});

test("--fix mends a parameter file where that is safe, and the template that is reported before it is judged with that", () => {
  const endpoint = {
    type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints",
    apiVersion: "2024-04-01",
    name: "demo/nightly",
    location: "westeurope",
    properties: { authMode: "[parameters('mode')]" },
  };
  const main = { ...JSON.parse(template), parameters: { mode: { type: "string" } }, resources: [endpoint] };
  const prod = giving({ mode: { value: "Key" } });
  const cwd = folderWith({ "main.json": JSON.stringify(main), "main.parameters.prod.json": prod });
  const rule = /batch-endpoint-key-auth/g;
  const [file, reported] = ["main.parameters.prod.json", (flag: string) => run(["check", ".", flag], { cwd }).stdout];
  assert.equal(reported("--no-inline-suppressions").match(rule)?.length, 2);
  run(["check", "main.json", "--fix"], { cwd });
  assert.equal(readFileSync(join(cwd, file), "utf8"), prod, "no other file than those that are named is written");
  assert.doesNotMatch(reported("--fix"), rule);
  assert.equal(readFileSync(join(cwd, file), "utf8"), prod.replace('"Key"', '"AADToken"'));
});

test("parameter files of a template that links to another count for that one, beside it or as configured", () => {
  const main = JSON.stringify({
    $schema: `${schemas}/deploymentTemplate.json#`,
    parameters: { mode: { type: "string" } },
    resources: [
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: "inside",
        properties: {
          templateLink: { relativePath: "nested/workspace.json" },
          parameters: { access: { value: "[parameters('mode')]" } },
        },
      },
    ],
  });
  const linked = { "infra/main.json": main, "infra/nested/workspace.json": template };
  const prod = giving({ mode: { value: "Enabled" } });
  const ends = (files: Readonly<Record<string, string>>): string | undefined => {
    const report = checkJson(["infra/nested"], { cwd: folderWith({ ...linked, ...files }) });
    const messages = report.files.flatMap(({ findings }) => findings.map(({ message }) => message));
    return messages.map((message) => /when deployed by .*$/.exec(message)?.[0]).find(Boolean);
  };
  const test = giving({ mode: { value: "Disabled" } });
  const beside = { "infra/main.prod.parameters.json": prod, "infra/main.test.parameters.json": test };
  const by = "when deployed by ../main.json";
  assert.equal(ends(beside), `${by} in prod; not ${by} in test.`);
  const environments = { "infra/main.json": { live: "values/a.json", lab: "values/b.json" } };
  const assigned = { "mlwarden.json": JSON.stringify({ environments }), "values/a.json": prod, "values/b.json": test };
  assert.equal(ends({ ...beside, ...assigned }), `${by} in live; not ${by} in lab.`);
});
