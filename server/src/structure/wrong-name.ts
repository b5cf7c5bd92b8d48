import type { Finding } from "../engine/finding.ts";
import { isPlaceholder } from "../model/placeholder.ts";
import type { Fault } from "./fault.ts";
import { memberAt, type Subject } from "./subject.ts";

/** A key that is the author's to choose, but not like this. No fix: what refers to it would have to change, too. */
export function wrongName(subject: Subject, { path, schema }: Fault): Finding | undefined {
  const found = memberAt(subject, path)?.member;
  if (!found || isPlaceholder(found.key)) return undefined;
  return {
    rule: "wrong-value",
    severity: "error",
    span: found.keySpan,
    message: `'${found.key}' is no name that is taken here. ${schema.errorMessage ?? ""}`.trim(),
    fixes: [],
  };
}
