import type { Finding } from "../engine/finding.ts";
import { member } from "../syntax/tree.ts";
import type { Subject } from "./subject.ts";

/** What no JSON Schema can say. */
export function furtherFaults(subject: Subject): readonly Finding[] {
  return [...severalDocuments(subject), ...tooMuchTraffic(subject)];
}

function severalDocuments({ tree }: Subject): readonly Finding[] {
  const second = tree.roots[1];
  if (!second) return [];
  const span = second.kind === "map" ? (second.members[0]?.keySpan ?? second.span) : second.span;
  return [
    {
      rule: "several-documents",
      severity: "error",
      span,
      message: "The client reads one document a file, and refuses a file with several.",
      fixes: [],
    },
  ];
}

function tooMuchTraffic({ root, kind }: Subject): readonly Finding[] {
  const traffic = /OnlineEndpoint$/.test(kind) ? member(root, "traffic") : undefined;
  if (traffic?.value.kind !== "map") return [];
  const shares = traffic.value.members.map(({ value }) => (value.kind === "scalar" ? Number(value.value) : Number.NaN));
  const sum = shares.reduce((so, share) => so + Math.trunc(share), 0);
  if (!(sum > 100)) return [];
  return [
    {
      rule: "wrong-value",
      severity: "error",
      span: traffic.keySpan,
      message: `The shares of 'traffic' add up to ${sum}, and cannot exceed 100.`,
      fixes: [],
    },
  ];
}
