// Bundles the programs that ship: client and language server, each for Node and for browsers, and the command line.
// usage: node scripts/build.mjs [--dev] [--watch]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { context } from "esbuild";
import { pagesAsJson } from "./build/pages.mjs";
import { bundlings } from "./build/programs.mjs";
import { languages, translationsInto } from "./build/translations.mjs";
import { inRepository } from "./repository.mjs";

const { values: options } = parseArgs({ options: { dev: { type: "boolean" }, watch: { type: "boolean" } } });
const dev = options.dev || options.watch;

/**
 * What starts the programs. Node 22 and later keep what they have compiled for the next start: what is compiled before this is
 * asked for is not kept, nor is anything where the process is killed before it is written.
 */
const keeping = (program) => `const { enableCompileCache, flushCompileCache } = require("node:module");
enableCompileCache?.();
require(${program});
flushCompileCache?.();
`;
const starters = {
  "server.js": keeping('"./server-main.js"'),
  "cli.js": `#!/usr/bin/env node\n${keeping('process.argv[2] === "lsp" ? "./server.js" : "./cli-main.js"')}`,
};

const bundles = await Promise.all(bundlings(dev).map(context));
try {
  await Promise.all(bundles.map((each) => each.rebuild()));
  await writeFile(inRepository("dist/pages.json"), await pagesAsJson());
  for (const language of languages)
    await writeFile(inRepository(`dist/l10n.${language}.json`), JSON.stringify(await translationsInto(language)));
  for (const [name, text] of Object.entries(starters))
    await writeFile(inRepository("dist", name), text, { mode: 0o755 });
  if (options.watch) {
    await Promise.all(bundles.map((each) => each.watch()));
    console.log("Watching for changes.");
  }
} catch {
  process.exitCode = 1; // esbuild has said what is wrong
} finally {
  if (!options.watch) await Promise.all(bundles.map((each) => each.dispose()));
}
