import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { structurePage } from "../../server/src/features/pages/structure-page.ts";
import { codeActions, defaultSettings, diagnostics, type Settings } from "../../server/src/index.ts";
import { structureChecks } from "../../server/src/structure/checks.ts";
import { applyAll } from "./open.ts";

const open = (text: string): TextDocument => TextDocument.create("file:///endpoint.yml", "yaml", 1, text);
const idsIn = (text: string, settings: Settings = defaultSettings): unknown[] =>
  diagnostics(open(text), settings).map(({ code }) => code);

const misspelt = (schema: string): string => `${schema}name: my-endpoint
auth_mode: aad_token
public_network_acess: disabled
`;
const retired = "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\n";
const mirrored = "$schema: https://schemas.example.com/azureml/managedOnlineEndpoint.schema.json\n";

test("a misspelt key is told beside what is insecure for want of it, and renamed", () => {
  const text = misspelt(retired);
  assert.deepEqual(idsIn(text), ["online-endpoint-public-network-access", "unknown-key"]);
  const document = open(text);
  const at = document.positionAt(text.indexOf("public_network_acess") + 3);
  const rename = codeActions(document, { start: at, end: at }, { diagnostics: [] }, defaultSettings).find(({ title }) =>
    /unknown-key/.test(title),
  );
  assert.equal(applyAll(document, rename?.edit), text.replace("acess", "access"));
});

test("what is missing is told where a rule speaks of another absence", () => {
  const text =
    "$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: e\n";
  assert.deepEqual(idsIn(text), ["deployment-app-insights-off", "missing-key"]);
});

for (const [what, schema, settings, isTold] of [
  ["alone", retired, { schemaValidation: "auto", validators: [] }, true],
  ["beside the Azure ML extension", retired, { schemaValidation: "auto", validators: ["azureml"] }, false],
  [
    "beside the YAML extension, which cannot fetch the schema",
    retired,
    { schemaValidation: "auto", validators: ["yaml"] },
    true,
  ],
  ["beside the YAML extension, which can", mirrored, { schemaValidation: "auto", validators: ["yaml"] }, false],
  [
    "beside the YAML extension, told of a schema in a comment",
    `# yaml-language-server: $schema=./mine.json\n${retired}`,
    { schemaValidation: "auto", validators: ["yaml"] },
    false,
  ],
  [
    "beside others, for a file without a schema",
    "traffic: {}\n",
    { schemaValidation: "auto", validators: ["azureml", "yaml"] },
    true,
  ],
  ["switched on", retired, { schemaValidation: "on", validators: ["azureml"] }, true],
  ["switched off", retired, { schemaValidation: "off", validators: [] }, false],
] as const)
  test(`structure is ${isTold ? "" : "not "}told ${what}; security always`, () => {
    const ids = idsIn(misspelt(schema), settings);
    assert.equal(ids.includes("unknown-key"), isTold);
    assert.ok(ids.includes("online-endpoint-public-network-access"));
  });

test("a place that a rule speaks of is not told a second time", () => {
  const text = '{ "computeType": "AKS", "authEnabled": true, "appInsightsEnabled": true, "sslEnabled": true }';
  const document = TextDocument.create("file:///d.json", "json", 1, text);
  assert.deepEqual(
    diagnostics(document, defaultSettings).map(({ code }) => code),
    ["web-service-ignored-setting"],
  );
});

test("a comment silences a check of structure", () => {
  const text = misspelt(retired).replace("public_", "# mlwarden-disable-next-line unknown-key -- on purpose\npublic_");
  assert.deepEqual(idsIn(text), ["online-endpoint-public-network-access"]);
});

test("every check of structure has a page", () => {
  for (const check of structureChecks) {
    const page = structurePage(check);
    assert.ok(page.startsWith(`# ${check.id}\n\n${check.title}\n`));
    assert.match(page, /^## Why$/m);
  }
});
