import type { Finding } from "../../engine/finding.ts";
import { rules } from "../../rules/index.ts";
import type { Severity } from "../../rules/rule.ts";
import { referenceOf } from "../../structure/checks.ts";
import type { Tree } from "../../syntax/tree.ts";
import { type CheckedFile, count } from "./checked-file.ts";
import { type Fixability, fixability } from "./fixability.ts";
import { type Places, type Position, placesIn } from "./position.ts";

/** The report for machines. Fields may be added under the same `version`; none changes its meaning. */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  readonly summary: Readonly<Record<"files" | "errors" | "warnings" | "information" | "hints", number>>;
}

export interface JsonFile {
  readonly path: string;
  /** `<dialect>/<kind>`, such as `cli-v2/workspace`. */
  readonly kind: string;
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  readonly fix: Fixability;
  /** Microsoft's page that asks for it; for the structure of a file, the reference of its format. */
  readonly url: string;
}

const urls = new Map(rules.map((rule) => [rule.id, rule.source]));

export function reportJson(files: readonly CheckedFile[]): string {
  const { error, warning, information, hint } = count(files);
  const summary = { files: files.length, errors: error, warnings: warning, information, hints: hint };
  const report: JsonReport = { version: 1, files: files.map(toJson), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toJson({ path, recognition, tree, findings }: CheckedFile): JsonFile {
  const places = placesIn(tree.text);
  const kind = recognition ? `${recognition.dialect}/${recognition.kind}` : "";
  const reference = recognition ? referenceOf(recognition.dialect) : "";
  return { path, kind, findings: findings.map((finding) => findingToJson(tree, places, finding, reference)) };
}

function findingToJson(tree: Tree, places: Places, finding: Finding, reference: string): JsonFinding {
  const { rule, severity, message, span } = finding;
  return {
    rule,
    severity,
    message,
    start: places.at(span.start),
    end: places.at(span.end),
    fix: fixability(tree, finding),
    url: urls.get(rule) ?? reference,
  };
}
