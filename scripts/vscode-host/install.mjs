// Brings VS Code's own server (workbench and extension host) from npm into .vscode-host, once.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inRepository } from "../repository.mjs";
import { npm } from "../run.mjs";

const version = "4.139.1";
const folder = inRepository(".vscode-host");
const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
const stamp = join(folder, "installed");

/** The path of the program that serves VS Code. */
export async function installHost() {
  const main = join(vscode, "out", "server-main.js");
  const installed = await readFile(stamp, "utf8").catch(() => undefined);
  if (installed === version && existsSync(main)) return main;
  console.log(`Installing VS Code's server ${version} from npm (once, about 600 MB on disk) …`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  // Without their install scripts these packages need no compiler, and nothing that is used here is missing.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(["install", `code-server@${version}`, "--no-package-lock", ...quiet], { cwd: folder });
  await npm(["install", "--omit=dev", ...quiet], { cwd: vscode });
  await writeFile(stamp, version);
  return main;
}
