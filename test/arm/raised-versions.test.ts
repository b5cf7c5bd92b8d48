import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "../../server/src/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";
import { findingsIn, template, workspace } from "./template.ts";

// A newer API version brings other defaults along: who raises it is told which.

const titles = (resources: Json, rule: string): readonly string[] =>
  findingsIn(template(resources), rule).flatMap(({ fixes }) => fixes.map(({ title }) => title));

test("a workspace that says nothing of v1LegacyMode is told that it changes", () => {
  const [title] = titles([workspace({}, { apiVersion: "2021-07-01" })], "managed-network-off");
  assert.match(title ?? "", /raise 'apiVersion' to \d{4}-\d\d-\d\d, where 'v1LegacyMode' is assumed to be 'false'$/);
});

for (const [name, properties, apiVersion] of [
  ["writes it out", { v1LegacyMode: true }, "2021-07-01"],
  ["has a version that assumes the same", {}, "2022-05-01"],
] as const)
  test(`nothing is said to change for one that ${name}`, () => {
    const [title] = titles([workspace(properties, { apiVersion })], "managed-network-off");
    assert.match(title ?? "", /raise 'apiVersion' to \d{4}-\d\d-\d\d$/);
  });

test("nor where the version before has no such default", () => {
  const [title] = titles([workspace({}, { apiVersion: "2020-01-01" })], "workspace-public-network-access");
  assert.match(title ?? "", /raise 'apiVersion' to 2021-\d\d-\d\d$/);
});

test("a storage account that says nothing of HTTPS is told that it becomes the only way in", () => {
  const id = "[resourceId('Microsoft.Storage/storageAccounts', 'data')]";
  const account = {
    type: "Microsoft.Storage/storageAccounts",
    apiVersion: "2018-07-01",
    name: "data",
    sku: { name: "Standard_LRS" },
    kind: "StorageV2",
    properties: {},
  };
  assert.deepEqual(titles([account, workspace({ storageAccount: id })], "storage-weak-tls"), [
    "Add 'minimumTlsVersion': TLS1_2 and raise 'apiVersion' to 2019-04-01, where 'supportsHttpsTrafficOnly' is assumed to be 'true'",
  ]);
});

test("raising the version for a key that a later one lists tells of it as well", () => {
  const text = template([workspace({ managedNetwork: { isolationMode: "Disabled" } }, { apiVersion: "2021-07-01" })]);
  const fixes = inspect("main.json", text)
    .findings.filter(({ rule }) => rule === "unlisted-api-version")
    .flatMap((finding) => finding.fixes);
  assert.match(fixes[0]?.title ?? "", /^Raise apiVersion to .*, where 'v1LegacyMode' is assumed to be 'false'$/);
});
