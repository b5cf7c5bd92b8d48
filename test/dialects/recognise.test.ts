import assert from "node:assert/strict";
import { test } from "node:test";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";
import { dialects, mayBeOurs, recognise } from "../../server/src/dialects/index.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { foreign } from "./foreign.ts";
import { kindOfText, parse, syntaxOfText } from "./read.ts";
import { shapes } from "./shapes.ts";

const reasonOf = (text: string): string | undefined => recognise(parse(text))?.recognition.reason;

test("a file is known by its keys", () => {
  for (const [text, kind] of shapes) assert.equal(kindOfText(text), kind, text);
});

test("every kind with a shape, and every dialect, has an example", () => {
  const seen = new Set(shapes.map(([, kind]) => kind));
  for (const { id, shape } of fileKinds) if (shape) assert.ok(seen.has(`cli-v2/${id}`), id);
  for (const { id } of dialects.filter((d) => d.id !== "arm" && !d.id.startsWith("role")))
    assert.ok(
      shapes.some(([, kind]) => kind.startsWith(`${id}/`)),
      id,
    );
});

test("what is recognised is parsed: the glance over the raw text lets it through", () => {
  for (const [text, kind] of shapes) {
    const found = recognise(parse(text));
    assert.ok(found?.dialect.mayHold(text), kind);
    assert.ok(found?.dialect.mayHold(text.replaceAll("\n", "\r\n")), kind);
    assert.deepEqual(analyse(syntaxOfText(text), text).recognition, found?.recognition, text);
  }
});

test("files of others are left alone", () => {
  for (const text of foreign) assert.equal(kindOfText(text), undefined, text);
});

const isPromptflow = (id: string): boolean => id.startsWith("promptflow");

for (const [host, ending] of [
  ["https://azuremlschemas.azureedge.net/latest/", ".schema.json"],
  ["https://azuremlschemasprod.azureedge.net/development/", ".schema.json"],
  ["https://azuremlsdk2.blob.core.windows.net/preview/0.0.1/", ".schema.json"],
  ["http://azureml/sdk-2-0/", ".json"],
] as const)
  test(`'$schema' below ${host} names the kind`, () => {
    for (const { id } of fileKinds.filter((kind) => !isPromptflow(kind.id)))
      for (const written of [id, id.toUpperCase()]) {
        const text = `$schema: ${host}${written}${ending}\nname: a\n`;
        assert.equal(kindOfText(text), `cli-v2/${id}`, text);
        assert.ok(mayBeOurs(text));
        assert.equal(reasonOf(text), `Its '$schema' ends in '${written}'.`);
      }
  });

const azure = "https://azuremlschemas.azureedge.net/latest/";
const named: readonly (readonly [text: string, kind: string | undefined])[] = [
  [`# a comment first\n\n$schema: '${azure}workspace.schema.json'\nname: w\n`, "cli-v2/workspace"],
  [`$schema: "${azure}amlCompute.schema.json "   \nname: c\n`, "cli-v2/amlCompute"],
  [`$schema: ${azure}amlCompute.schema.json#\nname: c\n`, "cli-v2/amlCompute"],
  [`{"$schema": "${azure}data.schema.json", "name": "d"}`, "cli-v2/data"],
  ["$schema:\nname: e\nauth_mode: key\n", "cli-v2/managedOnlineEndpoint"],
  ["$schema: ./schemas/workspace.schema.json\nname: w\nhbi_workspace: true\n", "cli-v2/workspace"],
  [`$schema: ${azure}oneLakeDatastore.schema.json\nname: s\n`, "cli-v2/oneLake"],
  [`$schema: ${azure}workspace.schema.json\nname: h\nkind: hub\npublic_network_access: Enabled\n`, "cli-v2/workspace"],
  [`$schema: ${azure}workspace.schema.json\nname: h\nkind: hub\nhbi_workspace: true\n`, "cli-v2/hub"],
  [`$schema: ${azure}workspace.schema.json\nname: p\nkind: project\nhub_id: /h\n`, "cli-v2/project"],
  ["$schema: http://azureml/sdk-2-0/OnlineDeployment.json\nname: d\n", "cli-v2/managedOnlineDeployment"],
  [
    "$schema: http://azureml/sdk-2-0/OnlineDeployment.json\nname: d\nendpoint_name: e\ntype: kubernetes\n",
    "cli-v2/kubernetesOnlineDeployment",
  ],
  [
    "$schema: http://azureml/sdk-2-0/OnlineEndpoint.json\nname: e\nauth_mode: key\ncompute: c\n",
    "cli-v2/kubernetesOnlineEndpoint",
  ],
  [
    `$schema: ${azure}batchDeployment.schema.json\nname: d\nendpoint_name: e\ntype: model\n`,
    "cli-v2/modelBatchDeployment",
  ],
  ["$schema: http://azureml/sdk-2-0/Featureset.json\nname: f\n", "cli-v2/featureSet"],
  [`$schema: ${azure}managedOnlineEndpiont.schema.json\nname: e\nauth_mode: key\n`, "cli-v2/managedOnlineEndpoint"],
  [`$schema: ${azure}managedOnlineEndpiont.schema.json\nname: e\n`, undefined],
  [
    "$schema: https://azuremlschemas.azureedge.net/promptflow/latest/Flow.schema.json\nnodes: []\n",
    "cli-v2/promptflowFlow",
  ],
  [`$schema: ${azure}flow.schema.json\nnodes: []\n`, "cli-v2/promptflowFlow"],
  [
    "$schema: https://azuremlschemas.azureedge.net/promptflow/latest/Run.schema.json\nflow: .\n",
    "cli-v2/promptflowRun",
  ],
  [
    "$schema: https://azuremlschemas.azureedge.net/promptflow/latest/AzureOpenAIConnection.schema.json\nname: c\ntype: azure_open_ai\napi_key: k\n",
    "cli-v2/promptflowConnection",
  ],
];

test("'$schema' is read however it is written", () => {
  for (const [text, kind] of named) {
    assert.equal(kindOfText(text), kind, text);
    assert.ok(kind === undefined || mayBeOurs(text), text);
  }
});

test("prompt flow declares nothing", () => {
  for (const { id, declares } of fileKinds) if (isPromptflow(id)) assert.equal(declares, undefined);
});

test("a kind that a general '$schema' leaves open is told by the keys", () => {
  assert.equal(
    reasonOf(`$schema: ${azure}batchDeployment.schema.json\nendpoint_name: e\ntype: model\n`),
    "Its '$schema' says batchDeployment, and its keys are those of a modelBatchDeployment.",
  );
  assert.equal(
    reasonOf("name: c\ntype: amlcompute\n"),
    "It has no '$schema', and its keys are those of an amlCompute.",
  );
});
