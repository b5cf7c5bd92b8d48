import { runWorker as run } from "../../test/vscode/worker/index.ts";
import { inRepository } from "../repository.mjs";
import { newPage } from "./workbench.mjs";

/** The part that runs the language server as a web worker. Resolves to whether each check passed. */
export async function runWorker(browser) {
  const page = await newPage(browser);
  const scripts = ["core.js", "worker.js"].map((name) => inRepository("dist", name));
  return run(page, scripts).finally(() => page.close());
}
