import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { idleMilliseconds } from "../pace.ts";
import { template, workspace } from "./template.ts";

type Files = Readonly<Record<string, string>>;

const link = (relativePath: string, parameters: Json = {}, more: { readonly [key: string]: Json } = {}): Json => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: relativePath,
  properties: { mode: "Incremental", templateLink: { relativePath }, parameters },
  ...more,
});

const id = "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]";
const endpoint = template(
  [
    {
      type: "Microsoft.Network/privateEndpoints",
      apiVersion: "2023-04-01",
      name: "pe",
      properties: {
        privateLinkServiceConnections: [
          {
            name: "w",
            properties: { groupIds: ["amlworkspace"], privateLinkServiceId: "[parameters('workspaceId')]" },
          },
        ],
      },
    },
  ],
  { parameters: { workspaceId: { type: "string" } } },
);
const handed = { workspaceId: { value: id } };
const type = "Microsoft.Storage/storageAccounts";
const account: Json = { type, apiVersion: "2023-01-01", name: "data", properties: {} };
const closed = workspace({ publicNetworkAccess: "Disabled", storageAccount: `[resourceId('${type}', 'data')]` });

const findings = (text: string, files: Files = {}) =>
  inspect(
    "main.json",
    text,
    Object.entries(files).map(([name, content]) => ({ name, text: content })),
  ).findings;
const rules = (text: string, files: Files = {}): readonly string[] => findings(text, files).map(({ rule }) => rule);

const alone = "workspace-private-without-endpoint";
const both = "private-endpoint-with-public-access";

test("a private endpoint in a linked template makes the workspace private", () => {
  const main = template([account, closed, link("nested/pe.json", handed)]);
  assert.ok(!rules(main, { "nested/pe.json": endpoint }).includes(alone));
  assert.ok(rules(main, { "nested/pe.json": template([]) }).includes(alone));
});

test("what a workspace says is held against a linked private endpoint, in the file of the workspace", () => {
  const main = template([workspace({ publicNetworkAccess: "Enabled" }), link("pe.json", handed)]);
  const found = findings(main, { "pe.json": endpoint }).filter(({ rule }) => rule === both);
  assert.equal(found.length, 1);
  assert.ok(
    found.every(({ span, related = [] }) => [span, ...related.map((r) => r.span)].every((s) => s.end <= main.length)),
  );
  assert.ok(!rules(main).includes(both));
});

test("a file that is not at hand may hold anything", () => {
  assert.ok(!rules(template([account, closed, link("nested/pe.json", handed)])).includes(alone));
  assert.ok(
    !rules(
      template([
        closed,
        { ...(link("x") as object), properties: { templateLink: { uri: "https://contoso.com/pe.json" } } },
      ]),
    ).includes(alone),
  );
});

test("a linked template may link on, from where it stands", () => {
  const files = {
    "nested/network.json": template([link("../shared/pe.json", { workspaceId: { value: "[parameters('of')]" } })], {
      parameters: { of: { type: "string" } },
    }),
    "shared/pe.json": endpoint,
  };
  const main = template([account, closed, link("nested/network.json", { of: { value: id } })]);
  assert.ok(!rules(main, files).includes(alone));
  const { "shared/pe.json": _, ...without } = files;
  assert.ok(!rules(main, without).includes(alone), "nobody knows what it deploys");
  const empty = { ...files, "shared/pe.json": template([]) };
  assert.ok(rules(main, empty).includes(alone));
});

test("what is wrong in a linked template is told in its own file, and once", () => {
  const main = template([account, closed, link("other.json", { access: { value: "Enabled" } })]);
  const other = template([workspace({ publicNetworkAccess: "[parameters('access')]" }, { name: "other" })], {
    parameters: { access: { type: "string" } },
  });
  const resources = inspect("main.json", main, [{ name: "other.json", text: other }]).resources;
  assert.deepEqual(
    resources.filter(({ kind }) => kind === "workspace").map(({ name }) => name),
    ["demo"],
  );
  assert.deepEqual(
    findings(main, { "other.json": other }).filter(({ span }) => span.end > main.length),
    [],
  );
});

test("what a linked template hands back is known, and told in its file", () => {
  const main = template([
    link("net.json"),
    workspace({ publicNetworkAccess: "[reference('net.json').outputs.access.value]" }),
  ]);
  const outputs = (value: string) => template([], { outputs: { access: { type: "string", value } } });
  const rule = "workspace-public-network-access";
  assert.ok(!rules(main, { "net.json": outputs("Disabled") }).includes(rule));
  assert.ok(findings(main, { "net.json": outputs("Enabled") }).every(({ span }) => span.end <= main.length));
});

test("templates that link to each other are done within 100 ms", () => {
  const round = (to: string) => template([link(to), link(to), link(to)]);
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [`f${n}.json`, round(`f${(n + 1) % 20}.json`)]),
  );
  const main = template([account, closed, link("f0.json")]);
  assert.ok(idleMilliseconds(() => findings(main, files), 100) < 100);
});
