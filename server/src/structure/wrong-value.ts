import type { Finding } from "../engine/finding.ts";
import type { Severity } from "../rules/rule.ts";
import { at, type Node } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { mendIdentities } from "./mend-identities.ts";
import { mendValue } from "./mend-value.ts";
import { sayWhatFits } from "./say-what-fits.ts";
import { isNull, isOwn, isToBeFilledIn, nameOf, type Subject, spanOf } from "./subject.ts";

/** A value that has the wrong type or is none of the words. */
export function wrongValue(subject: Subject, fault: Fault): Finding | undefined {
  const node = at(subject.root, fault.path);
  if (!node || isToBeFilledIn(subject, node, fault.path)) return undefined;
  const name = nameOf(fault.path);
  const isType = fault.keyword === "type" || fault.keyword === "shape" || isNull(node);
  return {
    rule: isType ? "wrong-type" : "wrong-value",
    span: spanOf(subject, fault.path),
    severity: isEmpty(node) ? "hint" : severityOf(subject, fault),
    message: isNull(node)
      ? `'${name}' has no value: give it one, or leave the key out.`
      : isEmpty(node)
        ? `'${name}' is empty: give it a value, here or on the command line.`
        : sayWhatFits(subject, fault, node, name),
    fixes:
      isNull(node) || isEmpty(node) || !isOwn(subject, fault.path)
        ? []
        : [...mendIdentities(fault, node), ...mendValue(subject, fault, node)],
  };
}

/** Files with empty texts are for a command with `--set`. */
const isEmpty = (node: Node): boolean => node.kind === "scalar" && node.value === "";

/**
 * Only `az ml component create` reads the name of a component: what refers to the file drops it
 * (`AnonymousAssetSchema` of azure-ai-ml 1.34.0).
 */
function severityOf({ kind, isRefused }: Subject, { path, keyword }: Fault): Severity {
  if (kind.endsWith("Component") && keyword === "pattern" && path.join() === "name") return "information";
  return isRefused ? "error" : "warning";
}
