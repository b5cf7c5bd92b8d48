// What became of the changes: those that no test noticed one by one, and the score of a folder or file in docs/mutation.md.
import { readFileSync, writeFileSync } from "node:fs";

const page = "docs/mutation.md";
const missed = new Set(["Survived", "NoCoverage"]);
const noticed = new Set(["Killed", "Timeout"]);
const oneLine = (code) => code.replace(/\s+/g, " ").slice(0, 120);

/** The mutants of Stryker's report, each with its file and the code that it changes. */
export function readMutants(report) {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, code: codeAt(source, mutant.location) })),
  );
}

function codeAt(source, { start, end }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  return [...lines.slice(0, -1), lines.at(-1).slice(0, end.column - 1)].join("\n").slice(start.column - 1);
}

export function printMissed(mutants) {
  for (const { file, location, code, status, replacement } of mutants.filter((mutant) => missed.has(mutant.status))) {
    const untried = status === "NoCoverage" ? " (in no test)" : "";
    console.log(`${file}:${location.start.line}:${location.start.column}${untried}`);
    console.log(`  ${oneLine(code)}\n  → ${oneLine(replacement)}`);
  }
}

/** Writes the score of a place where the one before stands, or as a new row. */
export function writeScore(place, mutants) {
  const [killed, survived] = [noticed, missed].map((group) => mutants.filter(({ status }) => group.has(status)).length);
  const all = killed + survived;
  const row = `| \`${place}\` | ${all} | ${killed} | ${((100 * killed) / all).toFixed(1)} % |`;
  const before = readFileSync(page, "utf8");
  const earlier = before.split("\n").find((line) => line.startsWith(`| \`${place}\` |`));
  writeFileSync(page, earlier ? before.replace(earlier, row) : `${before}${row}\n`);
}
