import { inRepository } from "../repository.mjs";

const browser = { platform: "browser", target: "es2023" };
/** The programs that ship. */
const programs = [
  { entry: "client/src/node.ts", outfile: "dist/client.js", external: ["vscode"] },
  { entry: "client/src/browser.ts", outfile: "dist/client-browser.js", external: ["vscode"], ...browser },
  { entry: "server/src/lsp/server.ts", outfile: "dist/server.js" },
  { entry: "server/src/lsp/worker.ts", outfile: "dist/worker.js", ...browser, format: "iife" },
  { entry: "server/src/cli/main.ts", outfile: "dist/cli-main.js" },
];

/** How each program is bundled, as esbuild wants to be told. */
export const bundlings = (dev) =>
  programs.map(({ entry, ...rest }) => ({
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
  }));
