import assert from "node:assert/strict";
import { test } from "node:test";
import { checkJson, run } from "./run.ts";

const { files } = checkJson(["samples"]);
const twins = files.filter(({ path }) => path.startsWith("samples/secure/"));
const insecure = files.filter((file) => !twins.includes(file));

/** What each sample is there to show. */
const lessons: Readonly<Record<string, readonly string[]>> = {
  "samples/azuredeploy.json": [
    "online-endpoint-key-auth",
    "workspace-public-network-access",
    "compute-cluster-ssh-open",
  ],
  "samples/compute.yml": ["compute-cluster-ssh-open", "compute-admin-password"],
  "samples/datastore.yml": ["datastore-inline-credentials", "datastore-over-http"],
  "samples/deployment.yml": ["deployment-app-insights-off", "secret-in-environment-variables"],
  "samples/deploymentconfig.json": ["aci-without-auth", "aci-without-tls"],
  "samples/endpoint.yml": ["online-endpoint-key-auth", "online-endpoint-public-network-access"],
  "samples/workspace.yml": [
    "workspace-public-network-access",
    "customer-managed-key-incomplete",
    "outbound-rule-too-wide",
  ],
};

test("every sample is insecure, in the way it is there to show", () => {
  assert.deepEqual(
    insecure.map(({ path }) => path),
    Object.keys(lessons),
  );
  for (const { path, findings } of insecure) {
    assert.ok(findings.length > 0, path);
    const found = findings.map(({ rule }) => rule);
    for (const rule of lessons[path] ?? []) assert.ok(found.includes(rule), `${path} shows ${rule}`);
  }
});

test("the secure twins have no finding at all", () => {
  assert.ok(twins.length > 0);
  assert.deepEqual(
    twins.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path}: ${rule}`)),
    [],
  );
});

test("the template's endpoint is at fault where its mode comes from: the parameter's default", () => {
  const template = files.find(({ path }) => path === "samples/azuredeploy.json");
  const finding = template?.findings.find(({ rule }) => rule === "online-endpoint-key-auth");
  assert.deepEqual(finding?.start, { line: 15, column: 23 });
  assert.equal(finding?.severity, "information", "a deployment may override it");
});

test("samples read without a note", () => {
  assert.equal(run(["check", "samples"]).stderr, "");
});
