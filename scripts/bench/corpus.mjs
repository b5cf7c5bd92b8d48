import { readdirSync, readFileSync } from "node:fs";
import { parseTree } from "jsonc-parser";
import { parseDocument } from "yaml";
import { inRepository } from "../repository.mjs";
import { node } from "../run.mjs";
import { timeOf } from "./commands.mjs";
import { quantile } from "./keystrokes.mjs";

const runs = 5;

/** Milliseconds to check a folder, and to read and parse its files alone: each a process of its own, by turns, so that both meet the same machine. */
export async function throughput(folder) {
  const checked = [];
  const parsed = [];
  for (let run = 0; run < runs; run++) {
    parsed.push(timeOf([node, inRepository("scripts/bench/parse-folder.mjs"), folder]));
    checked.push(timeOf([node, inRepository("dist/cli.js"), "check", folder, "--fail-on", "never"]));
  }
  return { files: filesIn(folder).length, checked: quantile(checked, 0.5), parsed: quantile(parsed, 0.5) };
}

export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:jsonc?|ya?ml)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

export function parseFile(path) {
  const text = readFileSync(path, "utf8");
  return path.endsWith("l") ? parseDocument(text) : parseTree(text);
}
