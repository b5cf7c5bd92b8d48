import assert from "node:assert/strict";
import { test } from "node:test";
import { type CompletionItem, MarkupContent } from "vscode-languageserver";
import { completion } from "../../server/src/features/completion/completion.ts";
import { hover } from "../../server/src/features/hover/hover.ts";
import { rules } from "../../server/src/rules/index.ts";
import { apply, open, template } from "./open.ts";

const itemsIn = (
  resource: string,
  rest = "",
): { items: CompletionItem[]; labels: string[]; take: (label: string) => string } => {
  const { document, position } = open(template(resource, rest), "json");
  const items = completion(document, position, rules);
  const take = (label: string): string => {
    const edit = items.find((item) => item.label === label)?.textEdit;
    assert.ok(edit && "range" in edit, `${label} is offered`);
    return apply(document, edit);
  };
  return { items, labels: items.map(({ label }) => label), take };
};

const workspace = (inside: string, apiVersion = "2024-10-01"): string =>
  `{ "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "${apiVersion}", "name": "w", ${inside} }`;
const compute = (properties: string): string =>
  `{ "type": "Microsoft.MachineLearningServices/workspaces/computes", "apiVersion": "2024-10-01", "name": "w/c", "properties": ${properties} }`;

test("the keys of a resource's properties are offered, those of the catalog with its words", () => {
  const { items, labels, take } = itemsIn(workspace(`"properties": { | }`));
  assert.ok(labels.includes("friendlyName") && labels.includes("publicNetworkAccess"));
  assert.match(take("publicNetworkAccess"), /"properties": \{ "publicNetworkAccess": {2}\}/);
  assert.match(items.find(({ label }) => label === "publicNetworkAccess")?.detail ?? "", /public internet/);
  for (const readOnly of ["workspaceId", "provisioningState"]) assert.ok(!labels.includes(readOnly), readOnly);
  for (const gone of ["batchaiWorkspace"]) assert.ok(!labels.includes(gone), gone);
});

test("keys that the version does not list come last, with a note", () => {
  const { items, labels } = itemsIn(workspace(`"properties": { | }`, "2021-07-01"));
  assert.ok(labels.indexOf("workspaceHubConfig") > labels.indexOf("sharedPrivateLinkResources"));
  const { documentation } = items.find(({ label }) => label === "workspaceHubConfig") ?? {};
  assert.ok(MarkupContent.is(documentation));
  assert.match(documentation.value, /listed from API version 2024-04-01 on, not in 2021-07-01/);
});

test("the word that decides what a map is decides which keys it has", () => {
  const cluster = itemsIn(compute(`{ "computeType": "amlcompute", "properties": { | } }`)).labels;
  assert.ok(cluster.includes("remoteLoginPortPublicAccess") && !cluster.includes("sshSettings"));
  const instance = itemsIn(compute(`{ "computeType": "ComputeInstance", "properties": { | } }`)).labels;
  assert.ok(!instance.includes("remoteLoginPortPublicAccess") && instance.includes("sshSettings"));
  const either = itemsIn(compute(`{ "computeType": "[parameters('t')]", "properties": { | } }`)).labels;
  assert.ok(either.includes("remoteLoginPortPublicAccess") && either.includes("sshSettings"));
});

test("a key that is there in another case is not offered again", () => {
  const { labels } = itemsIn(workspace(`"properties": { "FRIENDLYNAME": "x", | }`));
  assert.ok(!labels.some((label) => label.toLowerCase() === "friendlyname"));
});

for (const [what, resource, words] of [
  ["a choice", compute(`{ "computeType": "AmlCompute", "properties": { "osType": "|" } }`), ["Linux", "Windows"]],
  [
    "the type of an outbound rule",
    workspace(`"properties": { "managedNetwork": { "outboundRules": { "a": { "category": "|" } } } }`),
    undefined,
  ],
] as const)
  test(`the words of ${what} are offered`, () => {
    const { labels } = itemsIn(resource);
    if (words) assert.deepEqual(labels, words);
    else assert.ok(labels.length > 2);
  });

test("the word that decides can be any that the version has", () => {
  const { labels } = itemsIn(compute(`{ "computeType": "|" }`));
  assert.ok(labels.includes("AmlCompute") && labels.includes("ComputeInstance"));
});

test("API versions are offered, the newest stable one first", () => {
  const { labels } = itemsIn(workspace(`"properties": {}`, "|"));
  assert.ok(labels.length > 40 && !labels[0]?.includes("preview"));
  assert.deepEqual([...labels.slice(0, 10)].sort().reverse(), labels.slice(0, 10));
});

test("nothing is offered in resources of others and outside of resources", () => {
  const storage = `{ "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "s", "properties": { | } }`;
  assert.deepEqual(itemsIn(`${workspace(`"properties": {}`)}, ${storage}`).labels, []);
  assert.deepEqual(itemsIn(workspace(`"properties": {}`), ` "variables": { | },`).labels, []);
});

const about = (resource: string): string => {
  const { document, position } = open(template(resource), "json");
  const { contents } = hover(document, position, rules) ?? {};
  return MarkupContent.is(contents) ? contents.value : "";
};

for (const [what, resource, said] of [
  [
    "a key",
    workspace(`"properties": { "friendly|Name": "x" }`),
    /What people see instead of the name\.\s+Takes text\./,
  ],
  ["a key in another case", workspace(`"PROPERTIES": { "FRIENDLY|NAME": "x" }`), /What people see/],
  ["a setting", workspace(`"properties": { "hbi|Workspace": true }`), /high business impact/],
  [
    "a block",
    workspace(`"properties": { "managed|Network": {} }`),
    /`isolationMode`[\s\S]*holds settings that are checked/,
  ],
  ["the version", workspace(`"properties": {}`).replace("apiVersion", "api|Version"), /decides which keys there are/],
  [
    "a key of a later version",
    workspace(`"properties": { "workspace|HubConfig": {} }`, "2021-07-01"),
    /listed from API version 2024-04-01/,
  ],
  ["a key that Azure fills in", workspace(`"properties": { "workspace|Id": "x" }`), /Azure fills it in/],
  [
    "a key of a variant",
    compute(`{ "computeType": "AmlCompute", "properties": { "os|Type": "Linux" } }`),
    /operating system[\s\S]*`Linux`, `Windows`/,
  ],
  [
    "a key of an item",
    workspace(`"properties": { "sharedPrivateLinkResources": [{ "properties": { "request|Message": "x" } }] }`),
    /whoever approves/,
  ],
] as const)
  test(`hover explains ${what} of a template`, () => assert.match(about(resource), said));
