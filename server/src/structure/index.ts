import type { Analysis, Finding } from "../engine/finding.ts";
import { inOrder } from "../text/span.ts";
import { validateTemplate } from "./arm/index.ts";
import { conflictingKeys } from "./conflicting-keys.ts";
import type { Fault } from "./fault.ts";
import { findFaults } from "./find-faults.ts";
import { furtherFaults } from "./further-faults.ts";
import { instanceOf } from "./instance.ts";
import { missingKey } from "./missing-key.ts";
import { schemaOf } from "./schema.ts";
import type { Subject } from "./subject.ts";
import { keyMeantBy, unknownKey } from "./unknown-key.ts";
import { placeInstead, unreadKey } from "./unread-key.ts";
import { withoutEmpty } from "./without-empty.ts";
import { wrongKind } from "./wrong-kind.ts";
import { wrongName } from "./wrong-name.ts";
import { wrongValue } from "./wrong-value.ts";

/**
 * What a file says that its reader does not understand: one finding a fault, in the order of the text. Nothing about a file
 * of a kind without a schema, and nothing about one that is not even well-formed, which is reported elsewhere.
 */
export function validate({ tree, recognition, resources }: Analysis): readonly Finding[] {
  if (recognition?.dialect === "arm")
    return tree.problems.length > 0 ? [] : sorted(validateTemplate({ tree, resources }));
  const [root] = tree.roots;
  if (!recognition || root?.kind !== "map" || tree.problems.length > 0) return [];
  const whole = instanceOf(tree, root);
  const isRefused = recognition.dialect === "cli-v2";
  const as = (kind: string): Subject | undefined => {
    const schema = schemaOf(kind);
    const instance = recognition.dialect === "sdk-v1" ? withoutEmpty(whole, schema) : whole;
    return schema && { tree, root, kind, schema, instance, isRefused };
  };
  const named = as(recognition.kind);
  if (!named) return [];
  const other = recognition.looksLike === undefined ? undefined : as(recognition.looksLike);
  const wrong = other && wrongKind(named, other);
  return wrong ? sorted([wrong, ...faultsOf(other)]) : faultsOf(named);
}

function faultsOf(subject: Subject): readonly Finding[] {
  const faults = findFaults(subject.schema, subject.instance);
  // A misspelt key is one fault, not also the lack of the right one.
  const renamed = new Set(faults.flatMap((fault) => meantBy(subject, fault)));
  const told = faults.filter(
    (fault) => fault.keyword !== "required" || !renamed.has(`${fault.path.join()} ${fault.key}`),
  );
  const findings = [...told.map((fault) => describe(subject, fault)), ...furtherFaults(subject)];
  return sorted(findings.filter((finding) => finding !== undefined));
}

/** The key, with its place before it, that stands there under another name. */
function meantBy(subject: Subject, fault: Fault): readonly string[] {
  if (fault.keyword !== "unread") return [`${fault.path.join()} ${keyMeantBy(subject, fault)}`];
  const [key, ...deeper] = placeInstead(fault.schema) ?? [];
  return key === undefined || deeper.length > 0 ? [] : [`${fault.path.slice(0, -1).join()} ${key}`];
}

const sorted = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort(inOrder);

function describe(subject: Subject, fault: Fault): Finding | undefined {
  if (fault.keyword === "unknown") return unknownKey(subject, fault);
  if (fault.keyword === "required") return missingKey(subject, fault);
  if (fault.keyword === "unread") return unreadKey(subject, fault);
  if (fault.keyword === "together") return conflictingKeys(subject, fault);
  if (fault.keyword === "name") return wrongName(subject, fault);
  return wrongValue(subject, fault);
}
