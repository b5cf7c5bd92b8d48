// Packages dist/ as the VSIX that ships. usage: node scripts/package-vsix.mjs
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { inRepository } from "./repository.mjs";
import { main, node, run } from "./run.mjs";

/** The path of the packaged extension. */
export async function packageVsix() {
  const { name, version } = JSON.parse(await readFile(inRepository("package.json"), "utf8"));
  const vsix = inRepository(`${name}-${version}.vsix`);
  const vsce = inRepository("node_modules", "@vscode", "vsce", "vsce");
  await run(
    node,
    [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsix],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => console.log(await packageVsix()));
}
