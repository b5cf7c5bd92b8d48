import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseTree } from "jsonc-parser";
import { parseDocument } from "yaml";
import { inRepository } from "../repository.mjs";
import { node } from "../run.mjs";
import { quantile } from "./keystrokes.mjs";

const runs = 3;

/** Milliseconds to check a folder, and to read and parse its files alone, each as a process of its own. */
export async function throughput(folder) {
  const measure = (args) =>
    quantile(
      Array.from({ length: runs }, () => {
        const start = performance.now();
        spawnSync(node, args, { stdio: "ignore" });
        return performance.now() - start;
      }),
      0.5,
    );
  return {
    files: filesIn(folder).length,
    checked: measure([inRepository("dist/cli.js"), "check", folder, "--fail-on", "never"]),
    parsed: measure([inRepository("scripts/bench/parse-folder.mjs"), folder]),
  };
}

export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:jsonc?|ya?ml)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

export function parseFile(path) {
  const text = readFileSync(path, "utf8");
  return path.endsWith("l") ? parseDocument(text) : parseTree(text);
}
