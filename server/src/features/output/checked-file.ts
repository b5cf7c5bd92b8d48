import type { Severity } from "../../rules/rule.ts";
import type { Inspection } from "../document.ts";

/** A file of ours, judged, under the path that the reader knows it by. */
export interface CheckedFile extends Inspection {
  readonly path: string;
}

/** How many findings there are of each severity. */
export function count(files: readonly CheckedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
