import { build } from "esbuild";
import { inRepository } from "../repository.mjs";

/** The path of the suite for VS Code's extension host, which knows no TypeScript. */
export async function bundleSuite() {
  const outfile = inRepository("out", "vscode-suite", "index.js");
  await build({
    entryPoints: [inRepository("test", "vscode", "suite", "index.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
