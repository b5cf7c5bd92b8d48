// Packages dist/ as the VSIX that ships. usage: node scripts/package-vsix.mjs [FOLDER]
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRepository } from "./repository.mjs";
import { main, node, run } from "./run.mjs";

/** The path of the packaged extension: the same bytes for the same commit. */
export async function packageVsix(folder = inRepository()) {
  const { name, version } = JSON.parse(await readFile(inRepository("package.json"), "utf8"));
  const vsix = join(folder, `${name}-${version}.vsix`);
  const vsce = inRepository("node_modules", "@vscode", "vsce", "vsce");
  await run(
    node,
    [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsix],
    {
      stdio: ["ignore", "ignore", "inherit"],
      // The zip tells its files' times in local time.
      env: { ...process.env, SOURCE_DATE_EPOCH: sourceDate(), TZ: "UTC" },
    },
  );
  return vsix;
}

/** When the commit was made, in seconds since 1970; outside of a repository the first moment that a zip can tell. */
function sourceDate() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  try {
    return execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: inRepository(), encoding: "utf8" }).trim();
  } catch {
    return `${Date.UTC(1980, 0) / 1000}`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => console.log(await packageVsix(process.argv[2])));
}
