import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../server/src/engine/finding.ts";
import { readMarks } from "./marks.ts";
import { loaded, run } from "./rule-cases.ts";

const aml = "Microsoft.MachineLearningServices/workspaces";

/** The places that explain what is found in some cases: what stands there, after the file where that is another. */
const explained: readonly (readonly [rule: string, name: string, ...places: readonly string[]])[] = [
  ["customer-managed-key-in-other-vault", "cli-v2: two vaults", vault("demo")],
  [
    "customer-managed-key-in-other-vault",
    "arm: by HTTP, and with a slash at the end of the id",
    `"${vault("demo")}"`,
    `"${vault("demo/")}"`,
  ],
  [
    "deployment-egress-beside-managed-network",
    "cli-v2: closed twice, below the only workspace",
    "../../workspace.yml: allow_only_approved_outbound",
  ],
  [
    "deployment-egress-open",
    "cli-v2: opened, and the only workspace in the folder is closed",
    "workspace.yml: disabled",
  ],
  ["image-build-compute-missing", "arm: no cluster", '"Microsoft.ContainerRegistry/registries"'],
  ["kubernetes-cluster-unfit-for-workspace", "arm: local accounts are disabled", `"${aml}/computes"`],
  ["package-source-not-approved", "cli-v2: in the conda file of a deployment", "env/conda.yml: somebody"],
  ["private-endpoint-dns-zone-missing", "arm: none for notebooks", `"${aml}"`],
  ["private-endpoint-with-public-access", "arm: public as well", '"Microsoft.Network/privateEndpoints"'],
  ["role-assignment-too-strong", "arm: owner of the group", `"${aml}"`],
  [
    "role-assignment-too-strong",
    "arm: one identity for the workspace and a cluster that runs jobs",
    `"${aml}/computes"`,
  ],
  [
    "secret-parameter-not-secure",
    "arm: handed to a secure parameter, under a name that says so",
    `"[parameters('adminPassword')]"`,
    `"[parameters('accountSecret')]"`,
  ],
  ["secure-parameter-in-outer-scope", "arm: scope left out, so it is outer", '"Microsoft.Resources/deployments"'],
  ["service-side-key-in-closed-vault", "arm: closed", `"${aml}"`],
  ["storage-endpoints-missing-for-batch", "arm: blobs and files only", `"${aml}/batchEndpoints"`],
  ["storage-shared-key-off-without-identity-mode", "arm: two workspaces with keys", `"${aml}"`, `"${aml}"`],
  ["v1-legacy-mode-blocks-endpoint", "arm: an online endpoint", `"${aml}/onlineEndpoints"`],
  ["web-service-key-and-token", "yaml: both on", "true"],
  ["workspace-identity-not-attached", "arm: the identity that should fetch the key", '"SystemAssigned"'],
  ["workspaces-share-resources", "arm: two workspaces", `"${aml}"`, `"${aml}"`],
];

function vault(name: string): string {
  return `/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/${name}`;
}

const placesOf = ({ related = [] }: Finding, text: string): readonly string[] =>
  related.map(({ span: { start, end }, message, file }) => {
    assert.match(message, /^[A-Z].*\.$/s, "what is said of a place is a sentence");
    return file ? `${file.name}: ${file.text.slice(start, end)}` : text.slice(start, end);
  });

for (const [id, name, ...places] of explained)
  test(`${id} shows of "${name}" what explains it`, () => {
    const { rule, cases } = loaded.find((l) => l.rule.id === id) ?? {};
    const shown = cases?.find((c) => c.name === name);
    assert.ok(rule && shown);
    const { clean } = readMarks(shown.text);
    const findings = run(shown, clean, [rule], shown.allow);
    assert.deepEqual(
      findings.flatMap((finding) => placesOf(finding, clean)),
      places,
    );
  });
