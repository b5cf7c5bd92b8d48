import assert from "node:assert/strict";
import { test } from "node:test";
import { mend, say } from "./say.ts";

const aci = (...members: readonly string[]): string =>
  `{\n  ${['"computeType": "ACI"', ...members].join(",\n  ")}\n}\n`;
const aks = (...members: readonly string[]): string =>
  `{\n  ${['"computeType": "AKS"', ...members].join(",\n  ")}\n}\n`;

/** What the v1 reader drops without a word (member → what is said of it). */
const dropped: readonly [string, string][] = [
  [aci('"tokenAuthEnabled": true'), "A container instance knows keys only; token authentication needs AKS."],
  [aci('"encryptionProperties": {}'), "Write 'vaultBaseUrl', 'keyName' and 'keyVersion' at the top of the file."],
  [aci('"vnetConfiguration": {}'), "Write 'vnetName' and 'subnetName' at the top of the file."],
  [aci('"autoScaler": {}'), "Scaling counts on AKS only."],
  [aks('"sslEnabled": true'), "TLS belongs to the cluster here, not to the service: give the cluster a certificate."],
  [aks('"vaultBaseUrl": "https://v"'), "A customer-managed key counts on ACI only."],
  [aks('"tags": {}'), "The file has no such key; give --tag on the command line."],
];

for (const [text, why] of dropped) {
  const key = /,\n {2}("\w+")/.exec(text)?.[1] ?? "";
  test(`says that ${key} has no effect in ${text.slice(20, 23)}, and why`, () => {
    assert.deepEqual(say(text, "json"), [
      `warning[ignored-key] ${key}: ${key.replaceAll('"', "'")} has no effect here. ${why}`,
    ]);
  });
}

const renamed: readonly [string, string, string][] = [
  ["enableAppInsights", "appInsightsEnabled", "true"],
  ["sslCertPemFile", "sslCertificate", '"c.pem"'],
  ["cmkKeyName", "keyName", '"k"'],
];

for (const [wrong, right, value] of renamed) {
  test(`renames ${wrong} to ${right}`, () => {
    const text = aci(`"${wrong}": ${value}`);
    assert.equal(mend(text, "json"), aci(`"${right}": ${value}`));
    assert.deepEqual(say(mend(text, "json"), "json"), []);
  });
}

test("takes a key at the top to where it is read", () => {
  assert.match(mend(aci('"primaryKey": "k"'), "json"), /"keys": \{\s*"primaryKey": "k"\s*\}/);
});

test("says that text is always true to the reader", () => {
  const text = aci('"authEnabled": "False"');
  assert.deepEqual(say(text, "json"), [
    `warning[wrong-type] "False": 'authEnabled' does not take "False". Text counts as true, whatever it says.`,
  ]);
  assert.equal(mend(text, "json"), aci('"authEnabled": false'));
});

test("takes a key without a value for one that is not there, but for a map", () => {
  const autoScaler = '"autoScaler": { "autoscaleEnabled": true, "maxReplicas": null }';
  assert.deepEqual(say(aks('"numReplicas": null', '"gpuCores": null', autoScaler), "json"), []);
  assert.deepEqual(say(aks('"keys": null'), "json"), [
    `warning[wrong-type] null: 'keys' has no value: give it one, or leave the key out.`,
  ]);
});

test("says which keys cannot stand together", () => {
  assert.deepEqual(say(aks('"numReplicas": 2', '"autoScaler": { "autoscaleEnabled": true }'), "json"), [
    `error[conflicting-keys] "numReplicas": 'numReplicas' cannot stand beside 'autoScaler.autoscaleEnabled: true': keep one of them.`,
  ]);
  assert.deepEqual(say(aci('"vnetName": "v"'), "json"), [
    `warning[missing-key] "computeType": 'subnetName' is missing.`,
  ]);
});
