// Runs test/vscode in the real VS Code, from npm, against the packaged extension, and writes the counts to
// out/vscode.json. Same contract for the suite as @vscode/test-electron. usage: node run-suite.mjs FILE.vsix
import { mkdir, rm, writeFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { main } from "../run.mjs";
import { bundleSuite } from "./bundle-suite.mjs";
import { newWorkspace } from "./new-workspace.mjs";
import { serveVSCode } from "./serve.mjs";
import { newPage, openBrowser, openWorkbench, remote } from "./workbench.mjs";

const minutes = 5;

/** The part that runs inside VS Code's extension host. */
async function runInside(browser, host, suite) {
  const page = await newPage(browser);
  const results = [];
  const ended = new Promise((resolve) => {
    page.exposeFunction("codeAutomationExit", resolve);
    page.exposeFunction("codeAutomationLog", (_type, args) => {
      const line = String(args[0] ?? "");
      console.log(line);
      const outcome = /^(ok|not ok) /.exec(line)?.[1];
      if (outcome) results.push(outcome === "ok");
    });
  });
  const late = new Promise((resolve) =>
    setTimeout(resolve, minutes * 60_000, `no end after ${minutes} minutes`).unref(),
  );
  await openWorkbench(page, host, await newWorkspace(host.data, "inside"), [
    ["extensionDevelopmentPath", remote(host, inRepository("test", "vscode", "stub"))],
    ["extensionTestsPath", remote(host, suite)],
  ]);
  const code = await Promise.race([ended, late]);
  await page.context().close();
  if (code !== 0 && !results.includes(false)) {
    console.log(`not ok the suite inside VS Code: ended with ${code}`);
    results.push(false);
  }
  return results;
}

/** The part that looks at VS Code and types, as a person does. */
async function runOutside(browser, host) {
  const { runKeyboard } = await import("../../test/vscode/keyboard/index.ts");
  const pictures = inRepository("out", "screenshots");
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const page = await newPage(browser);
  await openWorkbench(page, host, await newWorkspace(host.data, "outside"));
  return runKeyboard(page, pictures);
}

await main(async () => {
  const host = await serveVSCode({ vsix: process.argv[2], smokeTest: true });
  const browser = await openBrowser();
  try {
    const inside = await runInside(browser, host, await bundleSuite());
    const outside = await runOutside(browser, host);
    const results = [...inside, ...outside];
    const failed = results.filter((passed) => !passed).length;
    await writeFile(inRepository("out", "vscode.json"), JSON.stringify({ passed: results.length - failed, failed }));
    return failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
    await host.stop();
  }
});
