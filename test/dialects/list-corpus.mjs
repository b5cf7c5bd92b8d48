// Prints what each file below FOLDER is recognised as: `path<TAB>dialect/kind`, `-` for a foreign one.
//   node test/dialects/list-corpus.mjs FOLDER            print the list
//   node test/dialects/list-corpus.mjs --check FOLDER    compare it with CORPUS.tsv, which was reviewed by hand
// Files that are neither JSON nor YAML (README, Bicep) are left out.
import { readdirSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { recognise } from "../../server/src/dialects/index.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { syntaxes, syntaxOf } from "../../server/src/syntax/index.ts";

const reviewed = new URL("CORPUS.tsv", import.meta.url);

function read(path) {
  const text = readFileSync(path, "utf8");
  const syntax = syntaxOf(path, text);
  const { recognition } = analyse(syntax, text);
  const unfiltered = recognise(syntaxes[syntax].parse(text))?.recognition;
  if (unfiltered?.kind !== recognition?.kind) throw new Error(`${path}: 'mayHold' keeps back a ${unfiltered?.kind}`);
  if (!recognition) return "-";
  const { dialect, kind, looksLike } = recognition;
  return `${dialect}/${kind}${looksLike ? ` looks like ${looksLike}` : ""}`;
}

const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:bicep|md)$/i.test(entry.name))
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((path) => `${relative(folder, path).replaceAll(sep, "/")}\t${read(path)}`)
    .sort();

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
if (folder === undefined) {
  console.error("usage: list-corpus.mjs [--check] FOLDER");
  process.exit(2);
}
const lines = list(folder);
if (process.argv.includes("--check")) {
  const known = readFileSync(reviewed, "utf8").trimEnd().split("\n");
  const changes = [
    ...known.filter((line) => !lines.includes(line)).map((line) => `- ${line}`),
    ...lines.filter((line) => !known.includes(line)).map((line) => `+ ${line}`),
  ];
  for (const change of changes.sort((a, b) => a.slice(2).localeCompare(b.slice(2)))) console.log(change);
  console.log(`${lines.length} files, ${changes.length} lines differ.`);
  process.exitCode = changes.length > 0 ? 1 : 0;
} else {
  process.stdout.write(`${lines.join("\n")}\n`);
}
