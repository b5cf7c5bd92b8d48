import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { settingById } from "../../server/src/catalog/index.ts";
import { hover } from "../../server/src/index.ts";
import { read, template, workspace } from "./template.ts";

const vault = { type: "Microsoft.KeyVault/vaults", name: "v", properties: {} };
const account = { type: "Microsoft.Storage/storageAccounts", name: "s", properties: {} };
const rbac = "keyVault.enableRbacAuthorization";
const https = "storageAccount.supportsHttpsTrafficOnly";
const legacy = "workspace.v1LegacyMode";

const assumedIn = (text: string, id: string): string | undefined => {
  const setting = settingById(id);
  const reading = read(text)
    .resources.find(({ kind }) => kind === setting?.kind)
    ?.read(setting as NonNullable<typeof setting>);
  return reading?.is === "absent" ? reading.assumed : "not absent";
};

for (const [id, resource, apiVersion, expected] of [
  [rbac, vault, "2025-05-01", "false"],
  [rbac, vault, "2026-02-01", "true"],
  [rbac, vault, "2026-03-01-preview", "true"],
  [https, account, "2018-11-01", "false"],
  [https, account, "2019-04-01", "true"],
  [legacy, workspace(), "2022-05-01", "false"],
  // Before, it depends on whether the workspace has a private endpoint.
  [legacy, workspace(), "2021-07-01", undefined],
  [rbac, vault, "[parameters('apiVersion')]", undefined],
] as const)
  test(`what ${id} is taken for where it is left out depends on the API version: ${apiVersion}`, () => {
    const text = template(
      [workspace({}, { kind: "project" }), { ...resource, apiVersion }].slice(id === legacy ? 1 : 0),
    );
    assert.equal(assumedIn(text, id), expected);
  });

test("what an API version takes for granted is told on hovering", () => {
  const text = template([
    workspace(),
    { ...vault, apiVersion: "2023-07-01", properties: { enableRbacAuthorization: true } },
  ]);
  const document = TextDocument.create("file:///main.json", "json", 1, text);
  const at = document.positionAt(text.indexOf("enableRbacAuthorization"));
  const told = JSON.stringify(hover(document, at)?.contents);
  assert.match(told, /true`: [^\\]*assumed when left out with an API version from 2026-02-01 on/);
  assert.match(told, /false`: [^\\]*assumed when left out with an API version before 2026-02-01/);
});
