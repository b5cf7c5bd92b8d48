import type { Severity } from "../../rules/rule.ts";
import { printable } from "./excerpt.ts";
import type { ReportedFile, ReportedFinding } from "./reported-file.ts";

type Fails = (severity: Severity) => boolean;

/**
 * The report for test pages: a suite for each file, a case for each finding, or one that passes. A case fails where the
 * finding fails the check; what else was found is its output.
 */
export function reportJUnit(files: readonly ReportedFile[], fails: Fails): string {
  const suites = files.map((file) => suiteOf(file, fails));
  const total = files.flatMap(({ findings }) => findings);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="ML Warden" ${counts(
      files.map(casesOf).reduce((a, b) => a + b, 0),
      total,
      fails,
    )}>`,
    ...suites,
    "</testsuites>\n",
  ].join("\n");
}

const casesOf = ({ findings }: ReportedFile): number => Math.max(1, findings.length);

const counts = (tests: number, findings: readonly ReportedFinding[], fails: Fails): string =>
  `tests="${tests}" failures="${findings.filter(({ severity }) => fails(severity)).length}" errors="0"`;

function suiteOf(file: ReportedFile, fails: Fails): string {
  const { path, findings } = file;
  const cases = findings.map((finding) => caseOf(path, finding, fails));
  return [
    `  <testsuite name="${inXml(path)}" ${counts(casesOf(file), findings, fails)}>`,
    ...(cases.length > 0 ? cases : [`    <testcase name="no findings" classname="${inXml(path)}"/>`]),
    "  </testsuite>",
  ].join("\n");
}

function caseOf(path: string, { rule, severity, message, range }: ReportedFinding, fails: Fails): string {
  const { line, column } = range.start;
  const said = `${inXml(path)}:${line}:${column} ${severity} ${inXml(message)}`;
  return [
    `    <testcase name="${rule} ${line}:${column}" classname="${inXml(path)}">`,
    fails(severity)
      ? `      <failure type="${severity}" message="${inXml(message)}">${said}</failure>`
      : `      <system-out>${said}</system-out>`,
    "    </testcase>",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML has no way to write most control characters. */
const inXml = (text: string): string => printable(text).replace(/[&<>"\uFFFE\uFFFF]/g, (c) => entities[c] ?? "\uFFFD");
