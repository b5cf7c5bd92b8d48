import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";

const browser = { platform: "browser", target: "es2023" };
/** A shell of the server shares the facade, which is a file of its own; `core` is how the shell comes by it. */
const shell = (core) => ({
  external: ["./core.js"],
  plugins: [
    {
      name: "facade",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(?:\.\.\/)+index\.ts$/ }, () => ({ path: "core", namespace: "facade" }));
        onLoad({ filter: /./, namespace: "facade" }, () => ({ contents: `module.exports = ${core}` }));
      },
    },
  ],
});
const nodeShell = shell('require("./core.js")');

/** Most of the client is what talks to the server, which is not needed before a file of ours is seen: a file of its own. */
const languageClient = {
  name: "language client",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^vscode-languageclient/ }, () => ({ path: "./language-client.js", external: true })),
};

/** Cases are for tests and pages; esbuild alone keeps those that call a function. */
const withoutCases = {
  name: "without cases",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8")).replace(/^export const cases\b[\s\S]*/m, ""),
    })),
};

/** The programs that ship, and what they share. */
const programs = [
  {
    entry: "client/src/node.ts",
    outfile: "dist/client.js",
    external: ["vscode"],
    plugins: [languageClient],
    supported: { "dynamic-import": false }, // the host gives `vscode` to what is required
  },
  { entry: "vscode-languageclient/node", outfile: "dist/language-client.js", external: ["vscode"] },
  { entry: "client/src/browser.ts", outfile: "dist/client-browser.js", external: ["vscode"], ...browser },
  {
    entry: "server/src/index.ts",
    outfile: "dist/core.js",
    ...browser,
    format: "iife",
    plugins: [withoutCases],
    globalName: "mlwarden",
    footer: { js: 'if (typeof module === "object") module.exports = mlwarden;' },
  },
  { entry: "server/src/lsp/server.ts", outfile: "dist/server-main.js", ...nodeShell },
  {
    entry: "server/src/lsp/worker.ts",
    outfile: "dist/worker.js",
    ...shell("mlwarden"), // a worker has no modules: core.js runs before it
    ...browser,
    format: "iife",
  },
  { entry: "server/src/cli/main.ts", outfile: "dist/cli-main.js", ...nodeShell },
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
