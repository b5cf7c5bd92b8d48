import type { Range } from "./position.ts";
import type { RelatedPlace, ReportedFile, ReportedFinding, SuppressedFinding } from "./reported-file.ts";
import { sarifLevels, sarifRule } from "./sarif-rule.ts";

/** The report for code scanning, in SARIF 2.1.0. Findings that a comment silences are listed as suppressed. */
export function reportSarif(files: readonly ReportedFile[], version: string): string {
  const found = files.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  const driver = { name: "ML Warden", semanticVersion: version, rules: ids.map(sarifRule) };
  const results = files.flatMap(({ path, findings, suppressed }) => [
    ...findings.map((finding) => resultOf(path, finding, ids)),
    ...suppressed.map((finding) => ({ ...resultOf(path, finding, ids), suppressions: [suppressionOf(finding)] })),
  ]);
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(path: string, finding: ReportedFinding, ids: readonly string[]): object {
  const { rule, severity, message, range, related, fingerprint } = finding;
  const fixes = fixesOf(path, finding);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: sarifLevels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(path, range) }],
    ...(related.length > 0 && { relatedLocations: related.map(toRelated) }),
    partialFingerprints: { "mlwardenFinding/v1": fingerprint },
    ...(fixes.length > 0 && { fixes }),
  };
}

const suppressionOf = ({ reason, isOutside }: SuppressedFinding): object => ({
  kind: isOutside ? "external" : "inSource",
  ...(reason !== "" && { justification: reason }),
});

const toRelated = ({ path, range, message }: RelatedPlace): object => ({
  physicalLocation: locationOf(path, range),
  message: { text: message },
});

const fixesOf = (path: string, { fixes }: ReportedFinding): readonly object[] =>
  fixes.flatMap(({ title, edits }) => {
    if (!edits) return [];
    const replacements = edits.map(({ range, newText }) => ({
      deletedRegion: regionOf(range),
      insertedContent: { text: newText },
    }));
    return [{ description: { text: title }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] }];
  });

const locationOf = (path: string, range: Range): object => ({
  artifactLocation: artifact(path),
  region: regionOf(range),
});

const regionOf = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** Paths under the folder that was checked stay relative to it, so that reports of several machines agree. */
function artifact(path: string): object {
  const uri = path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A\//, "/$1:/");
  return uri.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}
