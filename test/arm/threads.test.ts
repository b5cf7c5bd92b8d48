import assert from "node:assert/strict";
import { test } from "node:test";
import { unconfigured } from "../../server/src/config/policy.ts";
import { judge } from "../../server/src/engine/posture.ts";
import { inspect } from "../../server/src/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { member } from "../../server/src/syntax/tree.ts";
import { findingsIn, inner, nested, read, reads, report, template, workspace } from "./template.ts";

// What people reported of other tools, each with its situation. None may lead to a false finding here.

const access = "workspace.publicNetworkAccess";
const rule = "workspace-public-network-access";
/** The findings about structure; those about security are asked for rule by rule. */
const structureOf = (text: string) => inspect("main.json", text).findings.filter((f) => f.resource === undefined);

/** What is found where a template is deployed with a parameter file. */
const toldWith = (text: string, values: Json) => {
  const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
  const file = { name: "main.parameters.json", text: JSON.stringify({ $schema: schema, parameters: values }) };
  const main = { name: "main.json", text };
  return [...inspect(main.name, text, [file]).findings, ...inspect(file.name, file.text, [main]).findings];
};

const env = { type: "string", allowedValues: ["dev", "prod"] };

test("vscode-azurearmtools#380: a variable chosen by a parameter is not judged as if fixed", () => {
  const variables = { settings: { dev: { access: "Enabled" }, prod: { access: "Disabled" } } };
  const chosen = workspace({ publicNetworkAccess: "[variables('settings')[parameters('env')].access]" });
  assert.deepEqual(report(template([chosen], { parameters: { env }, variables }), rule), []);
});

test("vscode-azurearmtools#380: a finding lands on the spot, not on the template", () => {
  const variables = { settings: { dev: { access: "Enabled" }, prod: { access: "Disabled" } } };
  const chosen = workspace({ publicNetworkAccess: "[variables('settings').dev.access]" });
  assert.deepEqual(report(template([chosen], { variables }), rule), [`warning ${rule}: "Enabled"`]);
});

test("vscode-azurearmtools#609: a reference to a key vault gives a nested parameter its value", () => {
  const compute = {
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    apiVersion: "2024-04-01",
    name: "demo/cpu",
    properties: {
      computeType: "AmlCompute",
      properties: { userAccountCredentials: { adminUserName: "a", adminUserPassword: "[parameters('password')]" } },
    },
  };
  const text = template([
    nested(
      [compute],
      { ...inner, parameters: { password: { reference: { keyVault: { id: "vault" }, secretName: "password" } } } },
      { parameters: { password: { type: "securestring" } } },
    ),
  ]);
  assert.deepEqual(
    findingsIn(text).filter(({ message }) => /secret|password/i.test(message)),
    [],
  );
});

test("vscode-azurearmtools#609: so does one in a parameter file", () => {
  const text = template([workspace()], { parameters: { password: { type: "securestring" } } });
  const given = { password: { reference: { keyVault: { id: "vault" }, secretName: "password" } } };
  assert.deepEqual(
    toldWith(text, given).filter(({ message }) => /secret|password/i.test(message)),
    [],
  );
});

test("vscode-azurearmtools#600: a copy in outputs is in order", () => {
  const outputs = {
    names: {
      type: "array",
      copy: { count: "[length(parameters('names'))]", input: "[parameters('names')[copyIndex()]]" },
    },
  };
  const text = template([workspace()], { parameters: { names: { type: "array" } }, outputs });
  assert.ok(read(text).recognition);
  assert.deepEqual(report(text, "secret-in-output"), []);
});

test("a copy in outputs that hands out secrets is not", () => {
  const copy = { count: 2, input: "[listKeys(format('account{0}', copyIndex()), '2023-01-01').keys[0].value]" };
  const text = template([workspace()], { outputs: { keys: { type: "array", copy } } });
  assert.equal(report(text, "secret-in-output").length, 1);
});

test("vscode-azurearmtools#831: the tags of the resource group are no fault", () => {
  const tagged = workspace(
    { publicNetworkAccess: "[resourceGroup().tags.access]" },
    { tags: "[resourceGroup().tags]" },
  );
  assert.deepEqual(report(template([tagged]), rule), []);
});

test("vscode-azurearmtools#831: nor are they with a parameter file", () => {
  const tagged = workspace({ publicNetworkAccess: "[resourceGroup().tags[parameters('tag')]]" });
  const text = template([tagged], { parameters: { tag: { type: "string" } } });
  assert.deepEqual(
    toldWith(text, { tag: { value: "access" } }).filter((finding) => finding.rule === rule),
    [],
  );
});

test("vscode-azurearmtools#1055: a template of a subscription may deploy into a group", () => {
  const schema = "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#";
  const group = {
    type: "Microsoft.Resources/resourceGroups",
    apiVersion: "2022-09-01",
    name: "g",
    location: "westeurope",
  };
  const text = template(
    [group, nested([workspace({ publicNetworkAccess: "Disabled" })], inner, {}, { resourceGroup: "g" })],
    {
      $schema: schema,
    },
  );
  assert.deepEqual(report(text, rule), []);
  assert.deepEqual(structureOf(text), []);
});

test("vscode-azurearmtools#882: a finding says which parameter it comes from, and where it is used", () => {
  const parameters = { open: { type: "string", defaultValue: "Enabled" } };
  const text = template([workspace({ publicNetworkAccess: "[parameters('open')]" })], { parameters });
  const [finding] = findingsIn(text, rule);
  assert.match(finding?.message ?? "", /'open'/);
  assert.equal(finding?.related?.length, 1);
  assert.equal(finding && text.slice(finding.span.start, finding.span.end), '"Enabled"');
});

test("vscode-azurearmtools#1683: a default that is a function is not held against the allowed values", () => {
  const open = { ...env, allowedValues: ["Enabled", "Disabled"], defaultValue: "[resourceGroup().tags.access]" };
  const text = template([workspace({ publicNetworkAccess: "[parameters('open')]" })], { parameters: { open } });
  assert.deepEqual(report(text, rule), []);
});

test("vscode-azurearmtools#1335: the text of an expression is not taken for the value", () => {
  const connection = {
    type: "Microsoft.MachineLearningServices/workspaces/connections",
    apiVersion: "2024-04-01",
    name: "demo/feed",
    properties: {
      category: "PythonFeed",
      authType: "PAT",
      target: "[parameters('Server=tcp:x;Password=hunter-2-hunter')]",
      credentials: { pat: "[parameters('pat')]" },
    },
  };
  const text = template([connection], { parameters: { pat: { type: "securestring" } } });
  assert.deepEqual(report(text, "connection-inline-secret", "connection-over-http"), []);
});

test("vscode-azurearmtools#623: one default is spoken of once, however often it is used", () => {
  const parameters = { open: { type: "string", defaultValue: "Enabled" } };
  const inside = nested(
    [workspace({ publicNetworkAccess: "[parameters('open')]" }, { name: "second" })],
    { ...inner, parameters: { open: { value: "[parameters('open')]" } } },
    { parameters: { open: { type: "string" } } },
  );
  const text = template([workspace({ publicNetworkAccess: "[parameters('open')]" }), inside], { parameters });
  assert.equal(report(text, rule).length, 1);
});

test("checkov#3844: properties made of parameters and if are worked out", () => {
  const parameters = { private: { type: "bool", defaultValue: true } };
  const setting = "[if(parameters('private'), 'Disabled', 'Enabled')]";
  const text = template([workspace({ publicNetworkAccess: setting })], { parameters });
  assert.equal(reads(text, access), "perhaps Disabled");
  assert.deepEqual(report(text, rule), []);
});

test("checkov#7137: the default of a parameter counts", () => {
  const parameters = { access: { type: "string", defaultValue: "Disabled" } };
  const text = template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters });
  assert.deepEqual(report(text, rule), []);
});

test("checkov#6388: a storage account without a workspace is nobody's business", () => {
  const account = { type: "Microsoft.Storage/storageAccounts", apiVersion: "2023-01-01", name: "a", properties: {} };
  const text = template([account], {
    parameters: { password: { type: "securestring", defaultValue: "made-up-4711" } },
  });
  assert.equal(read(text).recognition, undefined);
  assert.deepEqual(report(text), []);
});

test("checkov#5488: comments do not keep a file from being checked", () => {
  const text = template([workspace({ publicNetworkAccess: "Enabled" })]).replace(
    '"resources"',
    '/* all */ "resources" // here\n',
  );
  assert.equal(report(text, rule).length, 1);
});

test("template-analyzer#364: what depends on the environment accuses no one", () => {
  const setting = "[if(equals(parameters('env'), 'dev'), 'Enabled', 'Disabled')]";
  const text = (parameter: object) =>
    template([workspace({ publicNetworkAccess: setting })], { parameters: { env: { type: "string", ...parameter } } });
  assert.deepEqual(report(text({}), rule), []);
  assert.deepEqual(report(text(env), rule), []);
  assert.deepEqual(report(text({ defaultValue: "prod" }), rule), []);
});

test("kics#6053: a bad default is found, one level lower", () => {
  const parameters = { access: { type: "string", defaultValue: "Enabled" } };
  const text = template([workspace({ publicNetworkAccess: "[parameters('access')]" })], { parameters });
  assert.deepEqual(report(text, rule), [`information ${rule}: "Enabled"`]);
});

test("vscode-azurearmtools#512: where every parameter has a default, all is judged without a parameter file", () => {
  const parameters = { stage: { ...env, defaultValue: "dev" } };
  const setting = "[if(equals(parameters('stage'), 'dev'), 'Enabled', 'Disabled')]";
  assert.deepEqual(report(template([workspace({ publicNetworkAccess: setting })], { parameters }), rule), [
    `information ${rule}: "dev"`,
  ]);
});

test("vscode-azurearmtools#1210: what could not be judged is told apart from what is in order", () => {
  const verdictOf = (parameter: Json) => {
    const text = template([workspace({ publicNetworkAccess: "[parameters('access')]" })], {
      parameters: { access: parameter },
    });
    const [home] = read(text).resources.filter(({ kind }) => kind === "workspace");
    return (
      home &&
      judge(home, findingsIn(text), rules, unconfigured).find((judgement) => judgement.rule.id === rule)?.verdict
    );
  };
  assert.equal(verdictOf({ type: "string" }), "unknown");
  assert.equal(verdictOf({ type: "string", allowedValues: ["Disabled"] }), "met");
});

for (const [thread, id, apiVersion] of [
  ["bicep-types-az#1783", rule, "2020-08-01"],
  ["bicep-types-az#2005", "managed-network-off", "2022-05-01"],
] as const)
  test(`${thread}: what an API version does not know is only added together with a version that does`, () => {
    const [finding] = findingsIn(template([workspace({}, { apiVersion })]), id);
    assert.ok(finding, "the absence is spoken of");
    for (const { title, ops } of finding.fixes) {
      assert.match(title, /raise 'apiVersion'/);
      assert.ok(ops.some((op) => op.op === "replace" && String(op.value) > apiVersion));
    }
  });

for (const [thread, key, value, apiVersion] of [
  ["bicep-types-az#2005", "managedNetwork", { isolationMode: "AllowOnlyApprovedOutbound" }, "2022-05-01"],
  ["bicep-types-az#2718", "networkAcls", { defaultAction: "Deny" }, "2024-10-01"],
] as const)
  test(`${thread}: a key that its API version does not list is no error, as Microsoft's own pages have some`, () => {
    const text = template([workspace({ [key]: value }, { apiVersion })]);
    assert.deepEqual(
      structureOf(text).filter(({ severity }) => severity === "error" || severity === "warning"),
      [],
    );
  });

test("azure-sdk-for-python#31809: a batch endpoint is only offered what the service takes", () => {
  const type = "Microsoft.MachineLearningServices/workspaces/batchEndpoints";
  const endpoint = { type, apiVersion: "2024-04-01", name: "demo/batch", properties: { authMode: "Key" } };
  const offered = findingsIn(template([endpoint])).flatMap(({ fixes }) => fixes.flatMap(({ ops }) => ops));
  const modes = offered.flatMap((op) => (op.op === "replace" ? [op.value] : []));
  assert.deepEqual(modes, ["AADToken"]);
});

test("ai-studio-in-a-box#5: a project is not told to have a managed network of its own", () => {
  const text = template([workspace({ hubResourceId: "[resourceId('x', 'hub')]" }, { kind: "Project" })]);
  assert.deepEqual(report(text, "managed-network-off", rule), []);
});

test("a switched-off resource and one that exists are not accused", () => {
  const open = { publicNetworkAccess: "Enabled" };
  const text = template(
    {
      on: workspace({}, { kind: "project" }),
      off: workspace(open, { condition: false }),
      there: workspace(open, { existing: true }),
    },
    { languageVersion: "2.0" },
  );
  assert.deepEqual(report(text, rule), []);
  assert.ok(member(read(text).tree.roots[0], "languageVersion"));
});
