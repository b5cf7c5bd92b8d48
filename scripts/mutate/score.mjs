// What became of the changes: those that no test noticed one by one, and the score of a folder in docs/mutation.md.
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";

const page = "docs/mutation.md";
const isMissed = ({ status }) => status === "Survived" || status === "NoCoverage";
const isNoticed = ({ status }) => status === "Killed" || status === "Timeout";
const oneLine = (code) => code.replace(/\s+/g, " ").slice(0, 120);

export function printMissed(mutants) {
  for (const { fileName, location, status, replacement } of mutants.filter(isMissed)) {
    const { start, end } = location;
    const lines = readFileSync(fileName, "utf8")
      .split("\n")
      .slice(start.line - 1, end.line);
    const code = [...lines.slice(0, -1), lines.at(-1).slice(0, end.column - 1)].join("\n").slice(start.column - 1);
    const untried = status === "NoCoverage" ? " (in no test)" : "";
    console.log(
      `${relative("", fileName)}:${start.line}:${start.column}${untried}\n  ${oneLine(code)}\n  → ${oneLine(replacement)}`,
    );
  }
}

/** Writes the score of a folder where the one before stands, or as a new row. */
export function writeScore(folder, mutants) {
  const killed = mutants.filter(isNoticed).length;
  const all = killed + mutants.filter(isMissed).length;
  const row = `| \`${folder}\` | ${all} | ${killed} | ${((100 * killed) / all).toFixed(1)} % |`;
  const before = readFileSync(page, "utf8");
  const earlier = before.split("\n").find((line) => line.startsWith(`| \`${folder}\` |`));
  writeFileSync(page, earlier ? before.replace(earlier, row) : `${before}${row}\n`);
}
