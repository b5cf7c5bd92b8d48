import { isUpdate } from "../dialects/cli-v2/update-file.ts";
import type { Finding } from "../engine/finding.ts";
import type { Fix, Severity } from "../rules/rule.ts";
import { at } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { wordsOf } from "./schema.ts";
import { isOwn, nameOf, openingOf, type Subject } from "./subject.ts";

/** Keys that the command line often gives with `--set` or an option of its own. */
const givenElsewhere = new Set(["name", "endpoint_name", "model", "compute", "account_name"]);

/** Kinds whose files also come as what an update is to change. */
const isUpdatable = new Set(["workspace", "hub", "project", "featureStore"]);

/** A key that must be there. A warning, since `--set` can supply it. */
export function missingKey(subject: Subject, fault: Fault): Finding | undefined {
  const key = fault.key ?? "";
  if (fault.path.length === 0 && isUpdatable.has(subject.kind) && isUpdate(subject.root)) return undefined;
  const severity = severityOf(subject, fault, key);
  const where = fault.path.length === 0 ? "" : ` in '${nameOf(fault.path)}'`;
  const elsewhere = severity === "hint" ? ", unless the command line gives it" : "";
  return {
    rule: "missing-key",
    span: openingOf(subject, fault.path),
    severity,
    message: `'${key}' is missing${where}${elsewhere}.`,
    fixes: fixesFor(subject, fault, key),
  };
}

/** What refers to the file of a component takes it without `type`, too. */
function severityOf({ kind }: Subject, { path }: Fault, key: string): Severity {
  if (path.length > 0) return "warning";
  if (key === "type" && kind.endsWith("Component")) return "information";
  return givenElsewhere.has(key) ? "hint" : "warning";
}

/** Only where there is but one value to give. */
function fixesFor(subject: Subject, { schema, path }: Fault, key: string): readonly Fix[] {
  const owner = at(subject.root, path);
  const words = wordsOf(schema.properties?.[key] ?? {});
  const [word] = words;
  if (owner?.kind !== "map" || !isOwn(subject, path) || words.length !== 1 || word === undefined) return [];
  return [{ title: `Add '${key}: ${word}'`, safe: true, ops: [{ op: "set", owner, path: [key], value: word }] }];
}
