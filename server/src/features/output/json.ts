import type { Finding } from "../../engine/finding.ts";
import type { Severity } from "../../rules/rule.ts";
import { type CheckedFile, count } from "./checked-file.ts";
import { type Fixability, fixability } from "./fixability.ts";
import { type Places, type Position, placesIn } from "./position.ts";
import { sourceOf } from "./source.ts";

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

export function reportJson(files: readonly CheckedFile[]): string {
  const { error, warning, information, hint } = count(files);
  const summary = { files: files.length, errors: error, warnings: warning, information, hints: hint };
  const report: JsonReport = { version: 1, files: files.map(toJson), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toJson(file: CheckedFile): JsonFile {
  const { path, recognition, tree, findings } = file;
  const places = placesIn(tree.text);
  const kind = recognition ? `${recognition.dialect}/${recognition.kind}` : "";
  return { path, kind, findings: findings.map((finding) => findingToJson(file, places, finding)) };
}

function findingToJson({ tree, recognition }: CheckedFile, places: Places, finding: Finding): JsonFinding {
  const { rule, severity, message, span } = finding;
  return {
    rule,
    severity,
    message,
    start: places.at(span.start),
    end: places.at(span.end),
    fix: fixability(tree, finding),
    url: sourceOf(rule, recognition),
  };
}
