import assert from "node:assert/strict";
import { test } from "node:test";
import { recognise } from "../../server/src/dialects/index.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { kindOfText, parse } from "./read.ts";

const withSchema = (id: string, rest: string): string =>
  `$schema: https://azuremlschemas.azureedge.net/latest/${id}.schema.json\n${rest}`;
const deployment = "name: d\nendpoint_name: e\ninstance_type: Standard_DS3_v2\n";

const mistaken: readonly (readonly [schema: string, text: string, looksLike: string])[] = [
  ["managedOnlineEndpoint", deployment, "managedOnlineDeployment"],
  ["managedOnlineDeployment", "name: e\nauth_mode: key\ntraffic:\n  blue: 100\n", "managedOnlineEndpoint"],
  ["managedOnlineDeployment", "name: e\nauth_mode: key\npublic_network_access: enabled\n", "managedOnlineEndpoint"],
  ["managedOnlineEndpoint", "name: e\nauth_mode: key\ncompute: azureml:k\n", "kubernetesOnlineEndpoint"],
  ["managedOnlineEndpoint", "name: e\ndefaults:\n  deployment_name: d\n", "batchEndpoint"],
  ["kubernetesOnlineDeployment", deployment, "managedOnlineDeployment"],
  [
    "managedOnlineDeployment",
    "type: kubernetes\ncode_configuration:\n  code: .\n  scoring_script: s.py\n",
    "kubernetesOnlineDeployment",
  ],
  ["managedOnlineDeployment", "name: d\nendpoint_name: e\ncompute: azureml:c\n", "batchDeployment"],
  ["workspace", "name: f\noffline_store:\n  type: azure_data_lake_gen2\n", "featureStore"],
  ["azureBlob", "name: s\ntype: azure_file\naccount_name: a\nfile_share_name: f\n", "azureFile"],
  ["commandJob", "type: sweep\ntrial: {}\nsearch_space: {}\n", "sweepJob"],
  ["data", "name: m\ntype: mlflow_model\npath: ./m\n", "model"],
  ["amlCompute", "name: c\ntype: computeinstance\n", "computeInstance"],
];

test("keys that clearly belong to another kind contradict '$schema'", () => {
  for (const [schema, text, looksLike] of mistaken)
    assert.equal(kindOfText(withSchema(schema, text)), `cli-v2/${schema} looks like ${looksLike}`);
});

test("it is said in a sentence", () => {
  const { recognition } = recognise(parse(withSchema("managedOnlineEndpoint", deployment))) ?? {};
  assert.equal(
    recognition?.reason,
    "Its '$schema' says managedOnlineEndpoint, but its keys are those of a managedOnlineDeployment.",
  );
});

test("what such a file declares is what its keys say, as the client sees it", () => {
  const [resource] = analyse("yaml", withSchema("managedOnlineEndpoint", deployment)).resources;
  assert.equal(resource?.kind, "onlineDeployment");
});

const plausible: readonly (readonly [schema: string, text: string])[] = [
  ["batchEndpoint", "name: e\nauth_mode: aad_token\n"],
  ["workspace", "name: w\npublic_network_access: Enabled\n"],
  ["managedOnlineDeployment", "name: d\nmodel: azureml:m:1\nenvironment: azureml:e:1\n"],
  ["featureStore", "name: f\nkey_vault: /a\nstorage_account: /b\nmanaged_network:\n  isolation_mode: disabled\n"],
  ["hub", "name: h\nhbi_workspace: true\n"],
  ["connection", "name: c\ntype: azure_blob\naccount_name: a\ncontainer_name: c\n"],
  ["commandComponent", "name: c\ncommand: run\nenvironment: azureml:e:1\n"],
  ["pipelineComponent", "type: pipeline\njobs:\n  a:\n    type: command\n"],
  ["sparkComponent", "type: spark\nentry:\n  file: a.py\n"],
  ["environment", "name: e\nimage: python\n"],
  ["kubernetesOnlineEndpoint", "name: e\nauth_mode: key\n"],
  ["schedule", "name: s\n"],
];

test("keys that may well be of the kind that '$schema' names do not", () => {
  for (const [schema, text] of plausible) assert.equal(kindOfText(withSchema(schema, text)), `cli-v2/${schema}`, text);
});
