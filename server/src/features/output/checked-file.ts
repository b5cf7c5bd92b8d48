import type { Analysis, Finding } from "../../engine/finding.ts";
import type { Severity } from "../../rules/rule.ts";

/** A file of ours, judged, under the path that the reader knows it by. */
export interface CheckedFile extends Analysis {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** How many findings there are of each severity. */
export function count(files: readonly CheckedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
