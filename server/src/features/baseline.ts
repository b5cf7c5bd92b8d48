import { acceptedIn, type Baseline } from "../config/baseline.ts";
import type { Location } from "../config/location.ts";
import type { Finding } from "../engine/finding.ts";
import { fingerprintsOf } from "../engine/fingerprint.ts";
import type { Inspection } from "./inspection.ts";

/** The file without the findings that a baseline accepts: those count as suppressed. */
export function withoutAccepted(inspection: Inspection, baseline: Baseline, location: Location): Inspection {
  const { tree, findings, suppressed } = inspection;
  const accepted = acceptedIn(baseline, location);
  const prints = fingerprintsOf(tree, [...findings, ...suppressed]);
  const isAccepted = (_: Finding, index: number): boolean => accepted.has(prints[index] ?? "");
  const known = findings
    .filter(isAccepted)
    .map((finding) => ({ ...finding, reason: "Accepted in the baseline.", isOutside: true as const }));
  return {
    ...inspection,
    findings: findings.filter((finding, index) => !isAccepted(finding, index)),
    suppressed: [...suppressed, ...known],
  };
}
