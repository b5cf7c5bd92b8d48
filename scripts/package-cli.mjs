// Packages the command line for npm: without dependencies. usage: node scripts/package-cli.mjs
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { inRepository } from "./repository.mjs";
import { main, npm } from "./run.mjs";

/** The extension's own manifest is about VS Code; this one is about the command. */
const manifestOf = ({ name, version, description, license, engines }) => ({
  name,
  version,
  description,
  license,
  type: "commonjs",
  bin: { mlwarden: "cli.js" },
  engines: { node: engines.node },
});

/** Packs dist/cli.js, as it was built last; answers the path of the package. */
export async function packageCli() {
  const extension = JSON.parse(await readFile(inRepository("package.json"), "utf8"));
  const folder = inRepository("dist/cli-package");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, `${JSON.stringify(manifestOf(extension), null, 2)}\n`);
  for (const file of ["cli.js", "cli-main.js", "server-main.js", "core.js", "pages.json", "l10n.zh-tw.json"])
    await copyFile(inRepository("dist", file), `${folder}/${file}`);
  await copyFile(inRepository("docs/command-line.md"), `${folder}/README.md`);
  await copyFile(inRepository("LICENSE"), `${folder}/LICENSE`);
  await npm(["pack", "--silent"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return `${folder}/${extension.name}-${extension.version}.tgz`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => console.log(await packageCli()));
}
