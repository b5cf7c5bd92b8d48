import { mkdir, rm } from "node:fs/promises";
import { runKeyboard } from "../../test/vscode/keyboard/index.ts";
import { inRepository } from "../repository.mjs";
import { newWorkspace } from "./new-workspace.mjs";
import { newPage, openWorkbench } from "./workbench.mjs";

/** The part that looks at VS Code and types, as a person does. Resolves to whether each step passed. */
export async function runOutside(browser, host) {
  const pictures = inRepository("out", "screenshots");
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const page = await newPage(browser);
  await openWorkbench(page, host, await newWorkspace(host.data));
  return runKeyboard(page, pictures);
}
