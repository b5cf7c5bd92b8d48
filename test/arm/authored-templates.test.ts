import assert from "node:assert/strict";
import { test } from "node:test";
import { storageAccount } from "../../server/src/catalog/workspace-resources.ts";
import { inspect } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { findingsIn, inner, nested, read, reads, template, workspace } from "./template.ts";

// Templates the way seasoned authors write them. Each squiggle was judged against what Resource Manager would deploy.

type Map = { readonly [key: string]: Json };

const rule = "workspace-public-network-access";
const having = (value: Json, more: Map = {}): Map => workspace({ publicNetworkAccess: value }, more);
const declare = (parameters: Map): Map => ({ parameters });
const text = { type: "string" };
const v2 = { languageVersion: "2.0" };
const scope = (kind: string): Map => ({
  $schema: `https://schema.management.azure.com/schemas/2019-08-01/${kind}DeploymentTemplate.json#`,
});

/** Where the rule speaks, with the level. */
const told = (template: string): readonly string[] =>
  inspect("main.json", template)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, span }) => `${severity} ${template.slice(span.start, span.end)}`);

const hands = (value: Json): Map => ({ ...inner, parameters: { m: { value } } });
const m = declare({ m: text });
const threeDeep = (value: string): string =>
  template([
    nested(
      [
        nested(
          [
            nested(
              [having("[parameters('m')]")],
              hands("[parameters('m')]"),
              declare({ m: { ...text, defaultValue: "Enabled" } }),
            ),
          ],
          hands("[parameters('m')]"),
          m,
        ),
      ],
      hands(value),
      m,
    ),
  ]);

const list = { ...text, type: "array", defaultValue: ["Disabled", "Enabled", "Enabled"] };
const mode = declare({ mode: { ...text, defaultValue: "Enabled" } });
const isPrivate = declare({ private: { type: "bool", defaultValue: false } });
const properties = (value: string): Map => ({ ...workspace(), properties: value });

for (const [name, file, expected] of [
  [
    "a condition whose default is off",
    template([having("Enabled", { condition: "[parameters('private')]" })], isPrivate),
    ['warning "Enabled"'],
  ],
  ["a condition that is never met", template([having("Enabled", { condition: "[false()]" })]), []],
  [
    "a condition that excludes the bad branch",
    template(
      [having("[if(parameters('private'), 'Disabled', 'Enabled')]", { condition: "[parameters('private')]" })],
      isPrivate,
    ),
    [],
  ],
  [
    "a condition that excludes the bad default",
    template([having("[parameters('mode')]", { condition: "[equals(parameters('mode'), 'Disabled')]" })], mode),
    [],
  ],
  [
    "the same, the other way round",
    template([having("[parameters('mode')]", { condition: "[not(equals(parameters('mode'), 'Enabled'))]" })], mode),
    [],
  ],
  [
    "a loop with an offset into a list",
    template([having("[parameters('list')[copyIndex('w', 1)]]", { copy: { name: "w", count: 2 } })], declare({ list })),
    [],
  ],
  [
    "a loop over properties beside a literal",
    template([
      workspace({
        copy: [{ name: "ipAllowlist", count: 2, input: "[concat('10.0.0.', copyIndex('ipAllowlist'))]" }],
        publicNetworkAccess: "Enabled",
      }),
    ]),
    ['warning "Enabled"'],
  ],
  [
    "a loop of nested templates",
    template(
      [
        nested(
          [having("[parameters('m')]")],
          hands("[parameters('list')[copyIndex()]]"),
          declare({ m: { ...text, defaultValue: "Enabled" } }),
          { copy: { name: "z", count: 2 } },
        ),
      ],
      declare({ list }),
    ),
    [],
  ],
  ["inner scope, three deep, with one name at every depth: open", threeDeep("Enabled"), ['warning "Enabled"']],
  ["inner scope, three deep, with one name at every depth: closed", threeDeep("Disabled"), []],
  [
    "outer scope, where the inner parameter has no effect",
    template(
      [nested([having("[parameters('mode')]")], {}, mode)],
      declare({ mode: { ...text, defaultValue: "Disabled" } }),
    ),
    [],
  ],
  [
    "outer scope, where the inner variable has no effect",
    template([nested([having("[variables('m')]")], {}, { variables: { m: "Enabled" } })], {
      variables: { m: "Disabled" },
    }),
    [],
  ],
  [
    "inner scope in capitals",
    template(
      [
        nested(
          [having("[variables('m')]")],
          { expressionEvaluationOptions: { scope: "Inner" } },
          { variables: { m: "Disabled" } },
        ),
      ],
      { variables: { m: "Enabled" } },
    ),
    [],
  ],
  ["an existing workspace with a new endpoint", template({ w: having("Enabled", { existing: true }) }, v2), []],
  ["a symbolic reference", template({ w: having("[reference('x').publicNetworkAccess]") }, v2), []],
  [
    "language version 2.0 inside a template without",
    template([nested({ w: having("Enabled") }, inner, v2)]),
    ['warning "Enabled"'],
  ],
  [
    "a nullable parameter",
    template({ w: having("[parameters('p')]") }, { ...v2, ...declare({ p: { ...text, nullable: true } }) }),
    ['hint "publicNetworkAccess"'],
  ],
  [
    "a type by reference",
    template(
      { w: having("[parameters('net').access]") },
      {
        ...v2,
        definitions: { net: { type: "object" } },
        ...declare({ net: { $ref: "#/definitions/net", defaultValue: { access: "Enabled" } } }),
      },
    ),
    ['information "Enabled"'],
  ],
  ["null() for what is left out", template([having("[null()]")]), ['information "publicNetworkAccess"']],
  ["null for what is left out", template([having(null)]), ['information "publicNetworkAccess"']],
  [
    "a function of the template",
    template([having("[ns.f('x')]")], {
      functions: [
        {
          namespace: "ns",
          members: { f: { parameters: [{ name: "a", ...text }], output: { ...text, value: "Enabled" } } },
        },
      ],
    }),
    ['warning "Enabled"'],
  ],
  [
    "a parameter that allows nothing else",
    template([having("[parameters('p')]")], declare({ p: { ...text, allowedValues: ["Enabled"] } })),
    [`warning "[parameters('p')]"`],
  ],
  ["keys and values in another case", template([workspace({ PublicNetworkAccess: "enabled" })]), ['warning "enabled"']],
  ["an escaped bracket", template([having("[[parameters('mode')]")], mode), []],
  [
    "a byte order mark and carriage returns",
    `\uFEFF${template([having("Enabled")]).replace(/\n/g, "\r\n")}`,
    ['warning "Enabled"'],
  ],
  [
    "comments and commas at the end",
    template([having("Enabled")])
      .replace('"resources": [', '/* all */ "resources": [ // here')
      .replace(/\n {2}\]\n\}$/, ",\n],\n}"),
    ['warning "Enabled"'],
  ],
  [
    "an expression over several lines",
    template([having("X")]).replace('"X"', `"[if(true(),\n 'Enabled',\n 'Disabled')]"`),
    [`warning "[if(true(),\n 'Enabled',\n 'Disabled')]"`],
  ],
  ["an escaped slash", template([having("Enabled")]).replace("Services/w", "Services\\/w"), ['warning "Enabled"']],
  [
    "a subscription",
    template([nested([having("Enabled")], inner, {}, { resourceGroup: "g" })], scope("subscription")),
    ['warning "Enabled"'],
  ],
  [
    "a management group",
    template([nested([nested([having("Enabled")], inner)], inner)], scope("managementGroup")),
    ['warning "Enabled"'],
  ],
  [
    "a tenant",
    template([nested([having("Enabled")], inner, {}, { scope: "x" })], scope("tenant")),
    ['warning "Enabled"'],
  ],
  [
    "properties from a variable",
    template([properties("[variables('p')]")], { variables: { p: { publicNetworkAccess: "Enabled" } } }),
    ['warning "Enabled"'],
  ],
  [
    "properties united",
    template([properties("[union(variables('p'), createObject('publicNetworkAccess', 'Disabled'))]")], {
      variables: { p: { publicNetworkAccess: "Enabled" } },
    }),
    [],
  ],
  [
    "properties by a condition",
    template(
      [properties("[if(parameters('private'), createObject('publicNetworkAccess', 'Disabled'), createObject())]")],
      isPrivate,
    ),
    ['hint "properties"'],
  ],
  [
    "what may be a project",
    template(
      [having("Enabled", { kind: "[if(parameters('hub'), 'Hub', 'Project')]" })],
      declare({ hub: { type: "bool" } }),
    ),
    [],
  ],
  [
    "a key that an expression makes",
    template([workspace({ "[parameters('k')]": "Enabled" })], declare({ k: text })),
    [],
  ],
  [
    "the version in a variable",
    template([having("Enabled", { apiVersion: "[variables('v')]" })], { variables: { v: "2024-04-01" } }),
    ['warning "Enabled"'],
  ],
] as const)
  test(`${name}: ${expected.length === 0 ? "nothing is said" : "one thing is said"}`, () =>
    assert.deepEqual(told(file), expected));

test("a default inside a map is changed there, and the fix says so", () => {
  const net = { type: "object", defaultValue: { access: "Enabled" } };
  const [finding] = findingsIn(template([having("[parameters('net').access]")], declare({ net })), rule);
  assert.deepEqual(
    finding?.fixes.map(({ title }) => title),
    ["Set 'publicNetworkAccess' to 'Disabled' in the default of parameter 'net'"],
  );
});

test("a password that a parent hands to a secure parameter stands in the file", () => {
  const machine = {
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    apiVersion: "2024-04-01",
    name: "demo/vm",
    properties: {
      computeType: "VirtualMachine",
      properties: { administratorAccount: { username: "u", password: "[parameters('m')]" } },
    },
  };
  const password = (value: Json): number =>
    findingsIn(
      template([nested([machine], hands(value), declare({ m: { type: "securestring" } }))]),
      "compute-admin-password",
    ).length;
  assert.equal(password("Autumn-2031-leaves"), 1);
  assert.equal(password("[parameters('x')]"), 0);
});

test("resourceInfo() leads to the resource of a symbolic name", () => {
  const type = "Microsoft.Storage/storageAccounts";
  const resources = (id: string): Json => ({
    data: { type, apiVersion: "2023-01-01", name: "data", properties: {} },
    w: workspace({ storageAccount: id }),
  });
  const used = (id: string): number =>
    read(template(resources(id), v2)).resources.flatMap((r) => r.refersTo?.(storageAccount) ?? []).length;
  assert.equal(used("[resourceInfo('data').id]"), 1);
  assert.equal(used("[resourceInfo('other').id]"), 0);
});

test("a setting that a default leaves out is doubtful under whichever of its names it is written", () => {
  const datastore = (key: string): string =>
    template(
      [
        {
          type: "Microsoft.MachineLearningServices/workspaces/datastores",
          apiVersion: "2020-05-01-preview",
          name: "demo/files",
          properties: { dataStoreType: "file", [key]: "[if(parameters('byKey'), parameters('secret'), json('null'))]" },
        },
      ],
      declare({ byKey: { type: "bool", defaultValue: false }, secret: { type: "securestring" } }),
    );
  assert.equal(reads(datastore("accountKey"), "datastore.accountKey"), "perhaps absent");
  assert.equal(reads(datastore("other"), "datastore.accountKey"), "absent");
});

for (const [permission, expected] of [
  ["all", 1],
  ["[if(parameters('wide'), 'all', 'get')]", 0],
  ["[if(parameters('wide'), 'all', null())]", 0],
  ["[if(parameters('wide'), 'all', 'ALL')]", 1],
  ["[parameters('one')]", 0],
  ["[parameters('any')]", 0],
] as const)
  test(`an item of a list that a deployment chooses is at fault where all choices are: ${permission}`, () => {
    const type = "Microsoft.KeyVault/vaults";
    const accessPolicies = [{ objectId: "x", permissions: { secrets: ["get", permission] } }];
    const vault = { type, apiVersion: "2023-07-01", name: "k", properties: { accessPolicies } };
    const resources = [vault, workspace({ keyVault: `[resourceId('${type}', 'k')]` })];
    const one = { ...text, allowedValues: ["all", "get"] };
    const file = template(resources, declare({ wide: { type: "bool" }, one, any: text }));
    assert.equal(findingsIn(file, "key-vault-policy-too-broad").length, expected);
  });
