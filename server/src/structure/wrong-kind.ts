import type { Finding } from "../engine/finding.ts";
import { textOf } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { schemaOf } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { kindInWords } from "./wording.ts";

/** A file whose `$schema` names one kind and whose keys are those of another: said once, instead of for every key. */
export function wrongKind(
  subject: Subject,
  faults: readonly Fault[],
  looksLike: string | undefined,
): Finding | undefined {
  const schema = subject.root.members.find((m) => m.key === "$schema");
  const isStrange = faults.some((fault) => fault.keyword === "unknown" && fault.path.length === 0);
  if (!schema || !isStrange || looksLike === undefined || looksLike === subject.kind) return undefined;
  const url = textOf(schema.value) ?? "";
  const renamed = url.replace(/[^/]+?(?=\.schema\.json\s*$)/, looksLike);
  const looks = kindInWords(schemaOf(looksLike)?.title ?? looksLike);
  return {
    rule: "key-of-another-kind",
    severity: "error",
    span: schema.value.span,
    message: `This looks like ${looks}, but '$schema' says it is ${kindInWords(subject.schema.title ?? subject.kind)}.`,
    fixes:
      renamed === url
        ? []
        : [
            {
              title: `Name '${looksLike}' in '$schema'`,
              safe: false,
              ops: [{ op: "replace", node: schema.value, value: renamed }],
            },
          ],
  };
}
