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
