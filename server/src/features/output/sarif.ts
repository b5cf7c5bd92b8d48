import type { Finding, SuppressedFinding } from "../../engine/finding.ts";
import { fingerprintsOf } from "../../engine/fingerprint.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { Tree } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import type { CheckedFile } from "./checked-file.ts";
import { type Places, placesIn } from "./position.ts";
import { sarifLevels, sarifRule } from "./sarif-rule.ts";
import { secretsIn } from "./secrets.ts";

/** The report for code scanning, in SARIF 2.1.0. Findings that a comment silences are listed as suppressed. */
export function reportSarif(files: readonly CheckedFile[], version: string): string {
  const found = files.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  const ids = [...new Set(found.map(({ rule }) => rule))].sort();
  const driver = { name: "ML Warden", semanticVersion: version, rules: ids.map(sarifRule) };
  const results = files.flatMap((file) => resultsOf(file, ids));
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Place {
  readonly path: string;
  readonly tree: Tree;
  readonly places: Places;
  readonly secrets: readonly string[];
}

function resultsOf({ path, tree, findings, suppressed }: CheckedFile, ids: readonly string[]): readonly object[] {
  const all: readonly (Finding | SuppressedFinding)[] = [...findings, ...suppressed];
  const here = { path, tree, places: placesIn(tree.text), secrets: secretsIn(tree.text, all) };
  const fingerprints = fingerprintsOf(tree, all);
  return all.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: sarifLevels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: locationOf(path, here.places, finding.span) }],
    ...relatedTo(finding, here),
    partialFingerprints: { "mlwardenFinding/v1": fingerprints[i] },
    ...fixesOf(finding, here),
    ...("reason" in finding && {
      suppressions: [{ kind: "inSource", ...(finding.reason !== "" && { justification: finding.reason }) }],
    }),
  }));
}

const locationOf = (path: string, places: Places, span: Span): object => ({
  artifactLocation: artifact(path),
  region: regionOf(places, span),
});

function relatedTo({ related = [] }: Finding, { path, places }: Place): object {
  const relatedLocations = related.map(({ span, message, file }) => ({
    physicalLocation: file
      ? locationOf(path.replace(/[^/]*$/, file.name), placesIn(file.text), span)
      : locationOf(path, places, span),
    message: { text: message },
  }));
  return relatedLocations.length > 0 ? { relatedLocations } : {};
}

/** Only what can be printed into this very file, and repeats no secret of it. */
function fixesOf(finding: Finding, { path, tree, places, secrets }: Place): object {
  const fixes = finding.fixes.flatMap(({ title, ops }) => {
    const edits = syntaxes[tree.syntax].print(tree, ops);
    if (!edits || edits.some(({ newText }) => secrets.some((secret) => newText.includes(secret)))) return [];
    const replacements = edits.map(({ span, newText }) => ({
      deletedRegion: regionOf(places, span),
      insertedContent: { text: newText },
    }));
    return [{ description: { text: title }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] }];
  });
  return fixes.length > 0 ? { fixes } : {};
}

function regionOf(places: Places, { start, end }: Span): object {
  const from = places.at(start);
  const to = places.at(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Paths under the folder that was checked stay relative to it, so that reports of several machines agree. */
function artifact(path: string): object {
  const uri = path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A\//, "/$1:/");
  return uri.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}
