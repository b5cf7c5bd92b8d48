import { execFileSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deploying, giving, workspaceTemplate } from "../../test/templates.ts";
import { inRepository } from "../repository.mjs";

/** A folder that tests may change: the samples, and next to them the suite's own files. */
export async function newWorkspace(parent) {
  const folder = join(parent, "workspace");
  await cp(inRepository("samples"), folder, { recursive: true });
  await cp(inRepository("test", "vscode", "files"), join(folder, "suite"), { recursive: true });
  return folder;
}

const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scores
auth_mode: key
descripton: misspelt
`;

/** Two folders with files of the same names, whose settings, parameters and deployments differ: the workspace of both. */
export async function newFolders(parent) {
  const one = join(parent, "one");
  await writeAll(one, {
    ".vscode/settings.json": { "mlwarden.schemaValidation": "on", "mlwarden.scope": "changed" },
    "main.json": workspaceTemplate,
    "main.parameters.dev.json": giving("Enabled"),
    "parent.json": deploying("ml.json", "Enabled"),
    "ml.json": workspaceTemplate,
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
    "main.json": workspaceTemplate,
    "main.parameters.prod.json": giving("Enabled"),
    "parent.json": deploying("ml.json", "Disabled"),
    "ml.json": workspaceTemplate,
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
