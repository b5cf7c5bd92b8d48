// Lists what ML Warden finds in the files of FOLDER, to be reviewed by hand: every error and warning, and a sample of the rest.
//   node test/corpus/list-findings.mjs FOLDER            print the list, with the verdicts that FINDINGS.tsv has already
//   node test/corpus/list-findings.mjs --check FOLDER    tell what FINDINGS.tsv lacks, and what is no longer found
// It runs `dist/cli.js`, so build first. Columns: file, line, rule, severity, verdict, reason.
// Verdicts: right; wording (right, but the message misleads); wrong.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const sampleSize = 200;
const seed = "2026-11";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
if (folder === undefined) {
  console.error("usage: list-findings.mjs [--check] FOLDER");
  process.exit(2);
}
const header = "file\tline\trule\tseverity\tverdict\treason";
const [, ...reviewed] = readFileSync(new URL("FINDINGS.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const verdicts = new Map(reviewed.map((row) => [keyOf(row), row]));
const found = findings();
const isGrave = (key) => /\t(?:error|warning)(?: \d+)?$/.test(key);
const grave = found.filter(isGrave);

if (process.argv.includes("--check")) check();
else {
  const listed = [...grave, ...sampleOf(found.filter((key) => !isGrave(key)))].sort();
  process.stdout.write([header, ...listed.map((key) => verdicts.get(key) ?? `${key}\t\t`), ""].join("\n"));
}

function check() {
  const rulesReviewed = new Set([...verdicts.keys()].map(ruleOf));
  const rulesFound = new Set(found.map(ruleOf));
  const differences = [
    ...grave.filter((key) => !verdicts.has(key)).map((key) => `not reviewed: ${key}`),
    ...[...verdicts.keys()].filter((key) => !found.includes(key)).map((key) => `no longer found: ${key}`),
    ...[...rulesFound].filter((rule) => !rulesReviewed.has(rule)).map((rule) => `no finding reviewed of: ${rule}`),
    ...reviewed.filter((row) => !/^(?:right|wording|wrong)\t./.test(verdictOf(row))).map((row) => `no verdict: ${row}`),
  ];
  for (const difference of differences) console.log(difference);
  const wrong = reviewed.filter((row) => verdictOf(row).startsWith("wrong")).length;
  console.log(
    `${grave.length} errors and warnings, ${found.length - grave.length} others; ${reviewed.length} reviewed.`,
  );
  console.log(`${wrong} wrong, ${differences.length} differences.`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

/** What tells findings apart: `file line rule severity`, numbered from the second on where a line has several of a rule. */
function findings() {
  const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
  const options = ["--format", "json", "--fail-on", "never"];
  const report = execFileSync(process.execPath, [cli, "check", folder, ...options], {
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const seen = new Map();
  return JSON.parse(report).files.flatMap(({ path, findings }) => {
    const file = relative(folder, resolve(path)).replaceAll(sep, "/");
    return findings.map(({ rule, severity, start }) => {
      const key = [file, start.line, rule, severity].join("\t");
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count === 1 ? key : `${key} ${count}`;
    });
  });
}

/** At least one of every rule, and the same share of each: in the order of a hash, so that other findings change little. */
function sampleOf(keys) {
  const byRule = Map.groupBy(keys.toSorted(byHash), ruleOf);
  const ranked = [...byRule.values()].flatMap((some) => some.map((key, i) => ({ key, rank: i / some.length })));
  return ranked
    .sort((a, b) => a.rank - b.rank || byHash(a.key, b.key))
    .slice(0, sampleSize)
    .map(({ key }) => key);
}

function byHash(a, b) {
  return hashOf(a) < hashOf(b) ? -1 : 1;
}

function hashOf(key) {
  return createHash("sha256").update(`${seed}\t${key}`).digest("hex");
}

function keyOf(row) {
  return row.split("\t").slice(0, 4).join("\t");
}

function verdictOf(row) {
  return row.split("\t").slice(4).join("\t");
}

function ruleOf(key) {
  return key.split("\t")[2];
}
