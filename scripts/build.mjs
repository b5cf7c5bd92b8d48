// Bundles the three programs that ship: the client, the language server and the command line.
// usage: node scripts/build.mjs [--dev] [--watch]
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { context } from "esbuild";
import { inRepository } from "./repository.mjs";

const { values: options } = parseArgs({ options: { dev: { type: "boolean" }, watch: { type: "boolean" } } });
const dev = options.dev || options.watch;

const programs = [
  { entry: "client/src/extension.ts", outfile: "dist/client.js", external: ["vscode"] },
  { entry: "server/src/lsp/server.ts", outfile: "dist/server.js" },
  { entry: "server/src/cli/main.ts", outfile: "dist/cli-main.js" },
];

/** Node 22 and later keep what they have compiled for the next start; what is compiled before this is asked for is not kept. */
const starter = `#!/usr/bin/env node
require("node:module").enableCompileCache?.();
require("./cli-main.js");
`;

const bundle = ({ entry, ...rest }) =>
  context({
    ...rest,
    entryPoints: [entry],
    absWorkingDir: inRepository(),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // jsonc-parser's "main" is UMD, whose inner require() calls cannot be bundled.
    mainFields: ["module", "main"],
    minify: !dev,
    sourcemap: dev,
    logLevel: "warning",
  });

const bundles = await Promise.all(programs.map(bundle));
try {
  await Promise.all(bundles.map((each) => each.rebuild()));
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
