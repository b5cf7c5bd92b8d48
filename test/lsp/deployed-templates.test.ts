import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import type { CodeLens } from "vscode-languageserver";
import { workspaceTemplate } from "../templates.ts";
import { Editor, modern } from "./editor.ts";
import { eventually } from "./eventually.ts";

const rule = "workspace-public-network-access";
const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const nested = JSON.stringify(workspaceTemplate);
const deploying = (value: string, parameters: object = {}): string =>
  JSON.stringify({
    $schema,
    parameters,
    resources: [
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: "inside",
        properties: { templateLink: { relativePath: "nested/workspace.json" }, parameters: { access: { value } } },
      },
    ],
  });

const handingOn = deploying("[parameters('mode')]", { mode: { type: "string" } });
const giving = (value: string): string =>
  JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    parameters: { mode: { value } },
  });

let editor: Editor;
let above: Readonly<Record<string, string>>;
let configuration: string | undefined;
let asked: readonly number[];
let refreshed: number;
beforeEach(async () => {
  editor = new Editor();
  asked = [];
  refreshed = 0;
  above = { "main.json": deploying("Enabled") };
  configuration = undefined;
  editor.reply("mlwarden/siblings", () => []);
  editor.reply("mlwarden/linked", () => null);
  editor.reply("mlwarden/above", ({ level }: { level: number }) => {
    asked = [...asked, level];
    return level === 1 ? Object.entries(above).map(([name, text]) => ({ name, text })) : [];
  });
  editor.reply("mlwarden/firstFile", ({ uris }: { uris: readonly string[] }) => {
    const files: Readonly<Record<string, string | undefined>> = {
      "file:///infra/mlwarden.json": configuration,
      "file:///infra/values/a.json": giving("Enabled"),
      "file:///infra/values/b.json": giving("Disabled"),
    };
    const index = uris.findIndex((uri) => files[uri] !== undefined);
    return index < 0 ? null : { index, text: files[uris[index] ?? ""] };
  });
  editor.reply("workspace/diagnostic/refresh", () => {
    refreshed++;
    return null;
  });
  await editor.start(
    { ...modern, workspace: { diagnostics: { refreshSupport: true } } },
    {
      siblings: true,
      files: true,
    },
  );
});
afterEach(async () => assert.equal(await editor.end(), 0));

async function lensesIn({ uri }: { uri: string }): Promise<readonly (string | undefined)[]> {
  const lenses = await editor.ask<readonly CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  return lenses.map(({ command }) => command?.title);
}

test("a template is judged as the one above deploys it, asked once for each folder", async () => {
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  const [finding] = (await editor.diagnostics(document)).filter(({ code }) => code === rule);
  assert.match(String(finding?.message), /, when deployed by \.\.\/main\.json\.$/);
  assert.equal(finding?.relatedInformation?.at(-1)?.location.uri, "file:///infra/main.json");
  await editor.diagnostics(document);
  assert.deepEqual(asked, [1, 2]);
  assert.deepEqual(await lensesIn(document), ["Evaluated as deployed by: ../main.json"]);
});

test("the one above counts as it stands in the editor, and what it deploys is checked again", async () => {
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  await editor.diagnostics(document);
  const before = refreshed;
  await editor.open(deploying("Disabled"), "json", "infra/main");
  await eventually(() => assert.ok(refreshed > before));
  assert.deepEqual(
    (await editor.diagnostics(document)).filter(({ code }) => code === rule),
    [],
  );
});

const told = async (document: { uri: string }): Promise<readonly string[]> =>
  (await editor.diagnostics(document)).filter(({ code }) => code === rule).map(({ message }) => String(message));

test("parameter files of the one above count, as they stand in the editor", async () => {
  above = {
    "main.json": handingOn,
    "main.parameters.dev.json": giving("Enabled"),
    "main.parameters.prod.json": giving("Disabled"),
  };
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  const by = "when deployed by ../main.json";
  assert.ok((await told(document))[0]?.endsWith(`, ${by} in dev; not ${by} in prod.`));
  assert.deepEqual(await lensesIn(document), ["Evaluated as deployed by: ../main.json (dev, prod)"]);
  const before = refreshed;
  const prod = await editor.open(giving("Disabled"), "json", "infra/main.parameters.prod");
  await editor.replace(prod, "Disabled", "Enabled");
  await eventually(() => assert.ok(refreshed > before));
  assert.ok((await told(document))[0]?.endsWith(`, ${by}.`));
});

test("so do those that a configuration assigns to the one above", async () => {
  above = { "main.json": handingOn, "main.parameters.dev.json": giving("Disabled") };
  configuration = JSON.stringify({ environments: { "main.json": { live: "values/a.json", test: "values/b.json" } } });
  const document = await editor.open(nested, "json", "infra/nested/workspace");
  const by = "when deployed by ../main.json";
  assert.ok((await told(document))[0]?.endsWith(`, ${by} in live; not ${by} in test.`));
});
