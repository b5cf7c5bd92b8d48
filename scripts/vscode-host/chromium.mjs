import { existsSync } from "node:fs";
import { join } from "node:path";
import { installFromDebian, onPath } from "../debian.mjs";
import { Failure } from "../run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const places = {
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  win32: [
    join(process.env.PROGRAMFILES ?? "", "Google", "Chrome", "Application", "chrome.exe"),
    join(process.env["PROGRAMFILES(X86)"] ?? "", "Microsoft", "Edge", "Application", "msedge.exe"),
  ],
};

/** The path of a Chromium or Chrome; installs Debian's where that is possible. */
export async function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Failure(`CHROME_PATH names ${given}, which does not exist.`);
  }
  const found = find();
  if (found) return found;
  await installFromDebian("chromium");
  const installed = find();
  if (installed) return installed;
  throw new Failure(
    "A Chromium or Chrome is needed to look at VS Code and none was found: install one (Debian and Ubuntu: apt-get install chromium), or name its program in CHROME_PATH.",
  );
}

const find = () => names.map(onPath).find(Boolean) ?? places[process.platform]?.find(existsSync);
