import { chromium } from "playwright-core";
import { findChromium } from "./chromium.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A headless browser, for looking at VS Code. */
export async function openBrowser() {
  return chromium.launch({ executablePath: await findChromium(), args: flags });
}

export async function newPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "en-US" });
  return context.newPage();
}

/** Loads the workbench on a folder, or on a file that names several. `payload` is what VS Code for the web takes: pairs of name and value. */
export async function openWorkbench(page, { authority }, folder, payload = []) {
  const query = new URLSearchParams({
    [folder.endsWith(".code-workspace") ? "workspace" : "folder"]: slashes(folder),
    payload: JSON.stringify([["skipWelcome", "true"], ...payload]),
  });
  await page.goto(`http://${authority}/?${query}`);
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
}

/** The address by which the workbench knows a file of this machine. */
export const remote = ({ authority }, path) => `vscode-remote://${authority}${slashes(path)}`;

const slashes = (path) => path.replaceAll("\\", "/").replace(/^(?=[A-Za-z]:)/, "/");
