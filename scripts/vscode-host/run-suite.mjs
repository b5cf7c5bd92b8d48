// Runs test/vscode in the real VS Code, from npm, against the packaged extension, and writes the counts to
// out/vscode.json. usage: node scripts/vscode-host/run-suite.mjs FILE.vsix
import { writeFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { main } from "../run.mjs";
import { runInFolders, runInside } from "./run-inside.mjs";
import { runInChinese, runOutside } from "./run-outside.mjs";
import { runWorker } from "./run-worker.mjs";
import { serveVSCode } from "./serve.mjs";
import { openBrowser } from "./workbench.mjs";

await main(async () => {
  const vsix = process.argv[2];
  const browser = await openBrowser();
  const served = async (part, options) => {
    const host = await serveVSCode({ vsix, ...options });
    return part(browser, host).finally(host.stop);
  };
  try {
    // The smoke-test driver lets the page name a test suite, but also keeps notifications from appearing.
    const inside = await served(runInside, { smokeTest: true });
    const inFolders = await served(runInFolders, { smokeTest: true });
    const outside = await served(runOutside);
    const inChinese = await served(runInChinese, { language: "zh-tw" });
    const results = [...inside, ...inFolders, ...outside, ...inChinese, ...(await runWorker(browser))];
    const failed = results.filter((passed) => !passed).length;
    await writeFile(inRepository("out", "vscode.json"), JSON.stringify({ passed: results.length - failed, failed }));
    return failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
});
