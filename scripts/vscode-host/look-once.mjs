// Opens a sample in the real VS Code, from npm, and ends well once the editor shows what ML Warden finds in it.
// usage: node scripts/vscode-host/look-once.mjs FILE.vsix
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { inRepository } from "../repository.mjs";
import { Failure, main, node } from "../run.mjs";
import { serveVSCode } from "./serve.mjs";
import { newPage, openBrowser, openWorkbench, remote } from "./workbench.mjs";

const patience = 60_000;

/** What the command line finds in the samples is what the editor has to show. */
function firstSampleWithFindings() {
  const check = [inRepository("dist", "cli.js"), "check", "samples", "--format", "json", "--fail-on", "never"];
  const { files } = JSON.parse(execFileSync(node, check, { cwd: inRepository(), encoding: "utf8" }));
  const file = files.find(({ findings }) => findings.some(({ severity }) => severity !== "information"));
  if (!file) throw new Failure("The command line finds nothing in samples/, so there is nothing to show.");
  return file.path;
}

async function see(page, selector, what) {
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: patience })
    .catch(() => {
      throw new Failure(`VS Code did not show ${what} within ${patience / 1000} seconds.`);
    });
}

await main(async () => {
  const sample = firstSampleWithFindings();
  const browser = await openBrowser();
  const host = await serveVSCode({ vsix: process.argv[2] }).catch(async (error) => {
    await browser.close();
    throw error;
  });
  try {
    const page = await newPage(browser);
    await openWorkbench(page, host, inRepository("samples"), [["openFile", remote(host, inRepository(sample))]]);
    await see(page, ".tab.active", `the sample ${sample}`);
    await see(page, ".squiggly-error, .squiggly-warning", "an underlined setting: is the extension active?");
    await page.keyboard.press("Control+Shift+m");
    await see(page, ".markers-panel .monaco-list-row .marker-source:has-text('ML Warden')", "ML Warden's findings");
    const rows = page.locator(".markers-panel .monaco-list-row .marker-source:has-text('ML Warden')");
    console.log(`\nML Warden is active in VS Code, which shows ${await rows.count()} findings in ${sample}.`);
    await page.screenshot({ path: join(inRepository("out"), "once.png") });
  } finally {
    await browser.close();
    await host.stop();
  }
});
