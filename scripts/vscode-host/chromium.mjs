import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { exitCode, Failure, run } from "../run.mjs";

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
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    console.log("Installing Debian's chromium …");
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    await exitCode("apt-get", ["update", "-qq"], options);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  }
  const installed = find();
  if (installed) return installed;
  throw new Failure(
    "A Chromium or Chrome is needed to look at VS Code and none was found: install one (Debian and Ubuntu: apt-get install chromium), or name its program in CHROME_PATH.",
  );
}

const find = () => names.map(onPath).find(Boolean) ?? places[process.platform]?.find(existsSync);

/** The path of a program, or undefined where PATH does not lead to it. */
export function onPath(name) {
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(existsSync);
}
