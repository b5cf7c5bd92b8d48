import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { CodeLens } from "vscode-languageserver";
import { Editor, modern } from "./editor.ts";

const rule = "workspace-public-network-access";
const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const nested = JSON.stringify({
  $schema,
  parameters: { access: { type: "string", defaultValue: "Disabled" } },
  resources: [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name: "demo",
      properties: { publicNetworkAccess: "[parameters('access')]" },
    },
  ],
});
const deploying = (value: string): string =>
  JSON.stringify({
    $schema,
    resources: [
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: "inside",
        properties: { templateLink: { relativePath: "nested/workspace.json" }, parameters: { access: { value } } },
      },
    ],
  });

let editor: Editor;
let asked: readonly number[];
let refreshed: number;
beforeEach(async () => {
  editor = new Editor();
  asked = [];
  refreshed = 0;
  editor.reply("mlwarden/siblings", () => []);
  editor.reply("mlwarden/linked", () => null);
  editor.reply("mlwarden/above", ({ level }: { level: number }) => {
    asked = [...asked, level];
    return level === 1 ? [{ name: "main.json", text: deploying("Enabled") }] : [];
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
  await editor.start({ ...modern, workspace: { diagnostics: { refreshSupport: true } } }, { siblings: true });
});
afterEach(async () => assert.equal(await editor.end(), 0));

test("a template is judged as the one above deploys it, asked once for each folder", async () => {
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  const [finding] = (await editor.diagnostics(document)).filter(({ code }) => code === rule);
  assert.match(String(finding?.message), /, when deployed by \.\.\/main\.json\.$/);
  assert.equal(finding?.relatedInformation?.at(-1)?.location.uri, "file:///infra/main.json");
  await editor.diagnostics(document);
  assert.deepEqual(asked, [1, 2]);
  const lenses = await editor.ask<readonly CodeLens[]>("textDocument/codeLens", {
    textDocument: { uri: document.uri },
  });
  assert.deepEqual(
    lenses.map(({ command }) => command?.title),
    ["Evaluated as deployed by: ../main.json"],
  );
});

test("the one above counts as it stands in the editor, and what it deploys is checked again", async () => {
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  await editor.diagnostics(document);
  const before = refreshed;
  await editor.open(deploying("Disabled"), "json", "infra/main");
  await pause(500);
  assert.ok(refreshed > before);
  assert.deepEqual(
    (await editor.diagnostics(document)).filter(({ code }) => code === rule),
    [],
  );
});
