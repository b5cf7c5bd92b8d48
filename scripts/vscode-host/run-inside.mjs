import { inRepository } from "../repository.mjs";
import { bundleSuite } from "./bundle-suite.mjs";
import { newFolders, newWorkspace } from "./new-workspace.mjs";
import { newPage, openWorkbench, remote } from "./workbench.mjs";

const minutes = 5;

/** The part that runs inside VS Code's extension host. Resolves to whether each test passed. */
export const runInside = async (browser, host) => runSuite(browser, host, "suite", await newWorkspace(host.data));

/** The same in a workspace of several folders. */
export const runInFolders = async (browser, host) => runSuite(browser, host, "folders", await newFolders(host.data));

async function runSuite(browser, host, name, workspace) {
  const suite = await bundleSuite(name);
  const page = await newPage(browser);
  const results = [];
  const ended = new Promise((resolve) => {
    page.exposeFunction("codeAutomationExit", resolve);
    page.exposeFunction("codeAutomationLog", (_type, args) => {
      const text = String(args[0] ?? "");
      const outcome = /^(ok|not ok) /.exec(text)?.[1]; // the workbench itself logs a lot more
      if (!outcome) return;
      console.log(text);
      results.push(outcome === "ok");
    });
  });
  const late = new Promise((resolve) =>
    setTimeout(resolve, minutes * 60_000, `no end after ${minutes} minutes`).unref(),
  );
  await openWorkbench(page, host, workspace, [
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
