import type { Finding } from "../engine/finding.ts";
import { fingerprintsOf } from "../engine/fingerprint.ts";
import type { Split } from "../engine/suppress.ts";
import type { Tree } from "../syntax/tree.ts";

/**
 * Findings as an editor shows them: those that are accepted as hints, which it marks faintly and does not list. A tag would
 * say another thing of them: LSP has one for what is unnecessary and one for what is deprecated, and these are neither.
 */
export function fadedWhereAccepted(
  tree: Tree,
  { findings, suppressed }: Split,
  accepted: ReadonlySet<string> | undefined,
): readonly Finding[] {
  if (!accepted || accepted.size === 0) return findings;
  const prints = fingerprintsOf(tree, [...findings, ...suppressed]);
  return findings.map((finding, index) =>
    accepted.has(prints[index] ?? "")
      ? { ...finding, severity: "hint", message: `${finding.message} The baseline accepts it.` }
      : finding,
  );
}
