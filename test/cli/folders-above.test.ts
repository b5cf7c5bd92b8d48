import assert from "node:assert/strict";
import { test } from "node:test";
import { checkJson, folderWith } from "./run.ts";

test("files at several depths below a workspace are each told the way to it", () => {
  const deployment = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: scoring
instance_type: Standard_DS3_v2
instance_count: 1
egress_public_network_access: disabled
`;
  const cwd = folderWith({
    "workspace.yml": `$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound
`,
    "a/blue.yml": deployment,
    "a/b/blue.yml": deployment,
  });
  const told = checkJson(["."], { cwd }).files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule === "deployment-egress-beside-managed-network")
      .map(({ message }) => [path, /'(?:\.\.\/)+workspace\.yml'/.exec(message)?.[0]]),
  );
  assert.deepEqual(Object.fromEntries(told), {
    "a/blue.yml": "'../workspace.yml'",
    "a/b/blue.yml": "'../../workspace.yml'",
  });
});
