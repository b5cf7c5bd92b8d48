import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkJson, folderWith } from "./run.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const rule = "private-endpoint-with-public-access";

const main = (relativePath: string): string =>
  JSON.stringify({
    $schema: schema,
    resources: [
      {
        type: "Microsoft.MachineLearningServices/workspaces",
        apiVersion: "2024-04-01",
        name: "demo",
        properties: { publicNetworkAccess: "Enabled" },
      },
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: "network",
        properties: { templateLink: { relativePath } },
      },
    ],
  });

const endpoint = JSON.stringify({
  $schema: schema,
  resources: [
    {
      type: "Microsoft.Network/privateEndpoints",
      apiVersion: "2023-04-01",
      name: "pe",
      properties: {
        privateLinkServiceConnections: [
          {
            properties: {
              groupIds: ["amlworkspace"],
              privateLinkServiceId: "[resourceId('Microsoft.MachineLearningServices/workspaces', 'demo')]",
            },
          },
        ],
      },
    },
  ],
});

const isFound = (path: string, cwd: string): boolean =>
  checkJson([path], { cwd }).files.some(({ findings }) => findings.some((finding) => finding.rule === rule));

test("a linked template counts, in the folder below and in one beside it", () => {
  const cwd = folderWith({
    "infra/main.json": main("nested/pe.json"),
    "infra/nested/pe.json": endpoint,
    "infra/other/main.json": main("../nested/pe.json"),
  });
  assert.ok(isFound("infra/main.json", cwd));
  assert.ok(isFound("infra/other/main.json", cwd));
});

test("nothing outside the working folder is read, by whatever way", () => {
  const root = folderWith({
    "pe.json": endpoint,
    "work/main.json": main("../pe.json"),
    "work/link/main.json": main("pe.json"),
  });
  symlinkSync(join(root, "pe.json"), join(root, "work/link/pe.json"));
  mkdirSync(join(root, "work/far"));
  writeFileSync(join(root, "work/far/main.json"), main("away/pe.json"));
  symlinkSync(root, join(root, "work/far/away"));
  for (const path of ["main.json", "link/main.json", "far/main.json"])
    assert.ok(!isFound(path, join(root, "work")), path);
  assert.ok(isFound("work/main.json", root));
});

test("in a Git repository, nothing outside of it is read", () => {
  const root = folderWith({
    "pe.json": endpoint,
    "work/.git/HEAD": "",
    "work/pe.json": endpoint,
    "work/infra/main.json": main("../pe.json"),
    "work/infra/far.json": main("../../pe.json"),
  });
  assert.ok(isFound("main.json", join(root, "work/infra")));
  assert.ok(!isFound("far.json", join(root, "work/infra")));
  assert.ok(!isFound("work/infra/far.json", root));
});

const inner = JSON.stringify({
  $schema: schema,
  parameters: { access: { type: "string", defaultValue: "Enabled" } },
  resources: [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name: "demo",
      properties: { publicNetworkAccess: "[parameters('access')]" },
    },
  ],
});

const deploying = (relativePath: string): string =>
  JSON.stringify({
    $schema: schema,
    resources: [
      {
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: "w",
        properties: { templateLink: { relativePath }, parameters: { access: { value: "Disabled" } } },
      },
    ],
  });

const isOpen = (path: string, cwd: string): boolean =>
  checkJson([path], { cwd }).files.some(({ findings }) =>
    findings.some((finding) => finding.rule === "workspace-public-network-access"),
  );

test("a template counts as the one above deploys it, where that may be read", () => {
  const cwd = folderWith({
    "infra/main.json": deploying("nested/workspace.json"),
    "infra/nested/workspace.json": inner,
  });
  assert.ok(!isOpen("infra/nested/workspace.json", cwd));
  assert.ok(!isOpen("nested/workspace.json", join(cwd, "infra")));
  assert.ok(isOpen("workspace.json", join(cwd, "infra/nested")), "what is above the working folder is not read");
  const repository = folderWith({
    "main.json": deploying("work/infra/nested/workspace.json"),
    "work/.git/HEAD": "",
    "work/infra/nested/workspace.json": inner,
  });
  assert.ok(isOpen("workspace.json", join(repository, "work/infra/nested")), "nor is what is above the repository");
});
