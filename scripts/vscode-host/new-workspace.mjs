import { execFileSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inRepository } from "../repository.mjs";

/** A folder that tests may change: the samples, and next to them the suite's own files. */
export async function newWorkspace(parent) {
  const folder = join(parent, "workspace");
  await cp(inRepository("samples"), folder, { recursive: true });
  await cp(inRepository("test", "vscode", "files"), join(folder, "suite"), { recursive: true });
  return folder;
}

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";
const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scores
auth_mode: key
descripton: misspelt
`;
const template = (resources) => ({
  $schema: `${schemas}/deploymentTemplate.json#`,
  parameters: { access: { type: "string", defaultValue: "Disabled" } },
  resources,
});
const workspace = {
  type: "Microsoft.MachineLearningServices/workspaces",
  apiVersion: "2024-04-01",
  name: "demo",
  properties: { publicNetworkAccess: "[parameters('access')]" },
};
const deploys = (relativePath, access) => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: "ml",
  properties: { mode: "Incremental", templateLink: { relativePath }, parameters: { access: { value: access } } },
});
const giving = (access) => ({
  $schema: `${schemas}/deploymentParameters.json#`,
  parameters: { access: { value: access } },
});

/** Two folders with files of the same names, whose settings, parameters and deployments differ: the workspace of both. */
export async function newFolders(parent) {
  const one = join(parent, "one");
  await writeAll(one, {
    ".vscode/settings.json": { "mlwarden.schemaValidation": "on", "mlwarden.scope": "changed" },
    "main.json": template([workspace]),
    "main.parameters.dev.json": giving("Enabled"),
    "parent.json": template([deploys("ml.json", "Enabled")]),
    "ml.json": template([workspace]),
    "endpoint.yml": endpoint,
    "committed.yml": endpoint,
    "changed.yml": endpoint.replace("scores", "before"),
  });
  const git = (...parameters) => execFileSync("git", ["-C", one, ...parameters], { stdio: "ignore" });
  git("init");
  git("add", ".");
  git("-c", "user.name=suite", "-c", "user.email=suite@localhost", "commit", "-m", "before");
  await writeAll(one, { "changed.yml": endpoint, "new.yml": endpoint });
  await writeAll(join(parent, "two"), {
    ".vscode/settings.json": { "mlwarden.schemaValidation": "off" },
    "main.json": template([workspace]),
    "main.parameters.prod.json": giving("Enabled"),
    "parent.json": template([deploys("ml.json", "Disabled")]),
    "ml.json": template([workspace]),
    "endpoint.yml": endpoint,
  });
  const both = join(parent, "both.code-workspace");
  await writeFile(both, JSON.stringify({ folders: [{ path: "one" }, { path: "two" }] }));
  return both;
}

async function writeAll(folder, files) {
  await mkdir(join(folder, ".vscode"), { recursive: true });
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
}
