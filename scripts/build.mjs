// Bundles the programs that ship: client and language server, each for Node and for browsers, and the command line.
// usage: node scripts/build.mjs [--dev] [--watch]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { context } from "esbuild";
import { pagesAsJson } from "./build/pages.mjs";
import { inRepository } from "./repository.mjs";

const { values: options } = parseArgs({ options: { dev: { type: "boolean" }, watch: { type: "boolean" } } });
const dev = options.dev || options.watch;

const browser = { platform: "browser", target: "es2023" };
const programs = [
  { entry: "client/src/node.ts", outfile: "dist/client.js", external: ["vscode"] },
  { entry: "client/src/browser.ts", outfile: "dist/client-browser.js", external: ["vscode"], ...browser },
  { entry: "server/src/lsp/server.ts", outfile: "dist/server.js" },
  { entry: "server/src/lsp/worker.ts", outfile: "dist/worker.js", ...browser, format: "iife" },
  { entry: "server/src/cli/main.ts", outfile: "dist/cli-main.js" },
];

/** The server is a program of its own. Node 22 and later keep what they have compiled for the next start; what is compiled before this is asked for is not kept. */
const starter = `#!/usr/bin/env node
require("node:module").enableCompileCache?.();
require(process.argv[2] === "lsp" ? "./server.js" : "./cli-main.js");
`;

const bundle = ({ entry, ...rest }) =>
  context({
    platform: "node",
    format: "cjs",
    target: "node20",
    ...rest,
    entryPoints: [entry],
    absWorkingDir: inRepository(),
    bundle: true,
    // jsonc-parser's "main" is UMD, whose inner require() calls cannot be bundled.
    mainFields: ["module", "main"],
    minify: !dev,
    sourcemap: dev,
    logLevel: "warning",
  });

const bundles = await Promise.all(programs.map(bundle));
try {
  await Promise.all(bundles.map((each) => each.rebuild()));
  await writeFile(inRepository("dist/pages.json"), await pagesAsJson());
  await writeFile(inRepository("dist/cli.js"), starter, { mode: 0o755 });
  if (options.watch) {
    await Promise.all(bundles.map((each) => each.watch()));
    console.log("Watching for changes.");
  }
} catch {
  process.exitCode = 1; // esbuild has said what is wrong
} finally {
  if (!options.watch) await Promise.all(bundles.map((each) => each.dispose()));
}
