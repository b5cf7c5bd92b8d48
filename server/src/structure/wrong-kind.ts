import type { Finding } from "../engine/finding.ts";
import { textOf } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { findFaults } from "./find-faults.ts";
import type { Subject } from "./subject.ts";
import { kindInWords } from "./wording.ts";

/**
 * A file whose `$schema` names one kind and whose keys are those of another. The client never reads `$schema`: it goes by the
 * command, and among jobs and components by `type`.
 */
export function wrongKind(named: Subject, other: Subject): Finding | undefined {
  const schema = named.root.members.find((m) => m.key === "$schema");
  if (!schema || !findFaults(named.schema, named.instance).some(isAboutKind)) return undefined;
  const url = textOf(schema.value) ?? "";
  const renamed = url.replace(/[^/]+?(?=\.schema\.json\s*$)/, other.kind);
  const looks = kindInWords(other.schema.title ?? other.kind);
  return {
    rule: "key-of-another-kind",
    severity: "information",
    span: schema.value.span,
    message: `This looks like ${looks}, but '$schema' says it is ${kindInWords(named.schema.title ?? named.kind)}: editors go by that, 'az ml' does not.`,
    fixes:
      renamed === url
        ? []
        : [
            {
              title: `Name '${other.kind}' in '$schema'`,
              safe: false,
              ops: [{ op: "replace", node: schema.value, value: renamed }],
            },
          ],
  };
}

const isAboutKind = ({ keyword, path }: Fault): boolean =>
  path.length === 0 ? keyword === "unknown" : path.length === 1 && path[0] === "type";
