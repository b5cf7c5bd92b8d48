import { mkdir, rm } from "node:fs/promises";
import { runKeyboard } from "../../test/vscode/keyboard/index.ts";
import { steps } from "../../test/vscode/keyboard/steps.ts";
import { stepsInChinese } from "../../test/vscode/keyboard/steps-in-chinese.ts";
import { inRepository } from "../repository.mjs";
import { newWorkspace } from "./new-workspace.mjs";
import { newPage, openWorkbench } from "./workbench.mjs";

/** The part that looks at VS Code and types, as a person does. Resolves to whether each step passed. */
export const runOutside = (browser, host) => runSteps(browser, host, steps, "screenshots");

/** The same of a VS Code that speaks Traditional Chinese. A picture of it needs a font that does (Debian: fonts-noto-cjk). */
export const runInChinese = (browser, host) => runSteps(browser, host, stepsInChinese, "screenshots-zh-tw");

async function runSteps(browser, host, steps, name) {
  const pictures = inRepository("out", name);
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const page = await newPage(browser);
  const folder = await newWorkspace(host.data);
  await openWorkbench(page, host, folder);
  return runKeyboard(page, steps, folder, pictures);
}
