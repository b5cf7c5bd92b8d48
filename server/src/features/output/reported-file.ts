import type { Finding } from "../../engine/finding.ts";
import { fingerprintsOf } from "../../engine/fingerprint.ts";
import { rules } from "../../rules/index.ts";
import type { Severity } from "../../rules/rule.ts";
import { referenceOf } from "../../structure/checks.ts";
import type { Inspection } from "../inspection.ts";
import { type Excerpt, excerptAt } from "./excerpt.ts";
import { type Places, placesIn, type Range } from "./position.ts";
import { type PrintedFix, printFixes } from "./printed-fix.ts";
import { withoutSecrets } from "./secrets.ts";

/** What reports tell of a file. Plain data, so that a file need not be kept until the last one is checked. */
export interface ReportedFile {
  /** As the reader knows it, with slashes. */
  readonly path: string;
  /** `<dialect>/<kind>`, such as `cli-v2/workspace`. */
  readonly kind: string;
  readonly findings: readonly ReportedFinding[];
  /** What comments of the file silence. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Microsoft's page that asks for it; for the structure of a file, the reference of its format. */
  readonly url: string;
  readonly fixes: readonly PrintedFix[];
  readonly related: readonly RelatedPlace[];
  /** The same as long as the finding stands, however lines move. */
  readonly fingerprint: string;
  readonly excerpt: Excerpt;
}

export interface SuppressedFinding extends ReportedFinding {
  /** Empty where none is given. */
  readonly reason: string;
  /** It is not the file itself that silences it, but a baseline. */
  readonly isOutside?: true;
}

export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** Excerpts fit into `width` columns. */
export function reportFile(path: string, inspection: Inspection, width: number): ReportedFile {
  const { tree, recognition, findings, suppressed } = inspection;
  const all = [...findings, ...suppressed];
  const places = placesIn(tree.text);
  const shown = placesIn(withoutSecrets(tree.text, all));
  const fingerprints = fingerprintsOf(tree, all);
  const fixes = printFixes(tree, all, places);
  const toReported = (finding: Finding, index: number): ReportedFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: places.range(finding.span),
    url: sources.get(finding.rule) ?? (recognition ? referenceOf(recognition.dialect) : ""),
    fixes: fixes.get(finding) ?? [],
    related: relatedTo(path, finding, places),
    fingerprint: fingerprints[index] ?? finding.rule,
    excerpt: excerptAt(shown, places.range(finding.span), width),
  });
  return {
    path,
    kind: recognition ? `${recognition.dialect}/${recognition.kind}` : "",
    findings: findings.map(toReported),
    suppressed: suppressed.map((finding, i) => ({
      ...toReported(finding, findings.length + i),
      reason: finding.reason,
      ...(finding.isOutside && { isOutside: true as const }),
    })),
  };
}

const sources = new Map(rules.map((rule) => [rule.id, rule.source]));

const relatedTo = (path: string, { related = [] }: Finding, places: Places): readonly RelatedPlace[] =>
  related.map(({ span, message, file }) =>
    file
      ? { path: path.replace(/(?<![^/])[^/]*$/, file.name), range: placesIn(file.text).range(span), message }
      : { path, range: places.range(span), message },
  );

/** How many findings there are of each severity. */
export function count(
  files: readonly { readonly findings: readonly { readonly severity: Severity }[] }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
