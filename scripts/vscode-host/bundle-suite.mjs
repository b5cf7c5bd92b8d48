import { build } from "esbuild";
import { inRepository } from "../repository.mjs";

/** The path of a suite of test/vscode for VS Code's extension host, which knows no TypeScript. */
export async function bundleSuite(name = "suite") {
  const outfile = inRepository("out", `vscode-${name}`, "index.js");
  await build({
    entryPoints: [inRepository("test", "vscode", name, "index.ts")],
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
