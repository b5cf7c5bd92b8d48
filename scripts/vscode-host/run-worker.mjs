import { runWorker as run } from "../../test/vscode/worker/index.ts";
import { inRepository } from "../repository.mjs";
import { newPage } from "./workbench.mjs";

/** The part that runs the language server as a web worker. Resolves to whether each check passed. */
export async function runWorker(browser) {
  const page = await newPage(browser);
  return run(page, inRepository("dist", "worker.js")).finally(() => page.close());
}
