import type { Severity } from "../../rules/rule.ts";
import type { Position } from "./position.ts";
import { type Fixability, fixability } from "./printed-fix.ts";
import { count, type ReportedFile } from "./reported-file.ts";

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

export function reportJson(files: readonly ReportedFile[]): string {
  const { error, warning, information, hint } = count(files);
  const summary = { files: files.length, errors: error, warnings: warning, information, hints: hint };
  const report: JsonReport = { version: 1, files: files.map(toJson), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const toJson = ({ path, kind, findings }: ReportedFile): JsonFile => ({
  path,
  kind,
  findings: findings.map(({ rule, severity, message, range, fixes, url }) => ({
    rule,
    severity,
    message,
    ...range,
    fix: fixability(fixes),
    url,
  })),
});
