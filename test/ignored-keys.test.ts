import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceOn } from "../server/src/rules/ignored-keys.ts";

for (const [variant, key, says] of [
  ["aks", "collect_model_data", "Write 'dataCollection.storageEnabled' instead."],
  ["aks", "compute_target", "Write 'computeTargetName' instead."],
  ["aks", "cpu_cores", "Write 'containerResourceRequirements.cpu' instead."],
  ["aks", "memory_gb", "Write 'containerResourceRequirements.memoryInGB' instead."],
  ["aks", "secondary_key", "Write 'keys.secondaryKey' instead."],
  ["aks", "aadAuthEnabled", "Write 'tokenAuthEnabled' instead."],
  ["aks", "authenticationEnabled", "Write 'authEnabled' instead."],
  ["aks", "cname", "TLS belongs to the cluster: set it up there."],
  ["aks", "abc", ""],
  ["aci", "ssl_enable", "Write 'sslEnabled' instead."],
  ["aci", "dataCollection", "Pass '--collect-model-data' to the command."],
  ["aci", "autoScaler", ""],
  ["local", "authEnabled", "A local web service has neither authentication nor TLS; only 'port' is read."],
] as const)
  test(`what to do about '${key}' on ${variant}`, () => assert.equal(adviceOn(key, variant)?.says, says));

for (const [variant, key] of [
  ["aksendpoint", "versionName"],
  ["aksendpoint", "trafficPercentile"],
  ["aksendpoint", "autoScaler"],
  ["local", "computeType"],
  ["local", "port"],
] as const)
  test(`'${key}' is read for ${variant}`, () => assert.equal(adviceOn(key, variant), undefined));

test("of a token for a container instance, another rule speaks", () => {
  assert.equal(adviceOn("tokenAuthEnabled", "aci"), undefined);
  assert.equal(adviceOn("token_auth_enabled", "aci"), undefined);
  assert.equal(adviceOn("aadAuthEnabled", "aci"), undefined);
});

test("where a token is protection, that it is ignored is told as such", () => {
  assert.equal(adviceOn("tokenAuthEnabled", "local")?.security, true);
  assert.equal(adviceOn("port", "aks")?.security, false);
});
