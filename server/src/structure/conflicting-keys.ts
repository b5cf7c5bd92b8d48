import type { Finding } from "../engine/finding.ts";
import type { Fault } from "./fault.ts";
import { memberAt, openingOf, type Subject } from "./subject.ts";

/** Keys that cannot stand together, said at the first of them. */
export function conflictingKeys(subject: Subject, { path, schema }: Fault): Finding {
  const keys = schema.not?.required ?? [];
  const spans = keys
    .flatMap((key) => memberAt(subject, [...path, key])?.member.keySpan ?? [])
    .sort((a, b) => a.start - b.start);
  const [first = openingOf(subject, path), ...others] = spans;
  return {
    rule: "conflicting-keys",
    severity: "error",
    span: first,
    message: schema.errorMessage ?? "These keys cannot stand together.",
    fixes: [],
    related: others.map((span) => ({ span, message: "This is the other one." })),
  };
}
