import assert from "node:assert/strict";
import { test } from "node:test";
import { status } from "../../server/src/index.ts";
import { open } from "./open.ts";

test("the status names format and kind, and counts findings by severity", () => {
  const { document } = open(`$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scoring
auth_mode: key
public_network_access: disabled
`);
  assert.deepEqual(status(document), { kind: "CLI v2 YAML: managedOnlineEndpoint", detail: "1 warning" });
});

test("a file of somebody else has none", () => {
  assert.equal(status(open("services:\n  web: {}\n").document), undefined);
});
