import { isPlaceholder } from "../model/placeholder.ts";
import type { Path } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { isExpression, type Schema } from "./schema.ts";

/** An alternative with what keeps a value from fitting it. */
export interface Branch {
  readonly schema: Schema;
  readonly faults: readonly Fault[];
}

/** Of alternatives that all fail, the faults of the one that was likely meant; undefined where the value has none of their shapes. */
export function best(
  branches: readonly Branch[],
  path: Path,
  valueAt: (path: Path) => unknown,
): readonly Fault[] | undefined {
  const shaped = branches.filter(
    ({ schema, faults }) =>
      !isExpression(schema) && !faults.some((fault) => fault.keyword === "type" && samePath(fault.path, path)),
  );
  if (shaped.length === 0) return branches.length === 1 ? branches[0]?.faults : undefined;
  // Which alternative is meant is still to be said.
  const type = valueAt([...path, "type"]);
  if (typeof type === "string" && isPlaceholder(type)) return [];
  const ranked = shaped.map(({ faults }) => ({
    faults,
    cost: faults.reduce((sum, fault) => sum + costOf(fault, path, valueAt(fault.path)), 0),
  }));
  const least = Math.min(...ranked.map(({ cost }) => cost));
  const cheapest = ranked.filter(({ cost }) => cost === least);
  // Text that fits none of several patterns: the last one is the one for everyday use; `file:` is for what names a file.
  const isText = cheapest.every(
    ({ faults }) => faults.length === 1 && faults[0]?.keyword === "pattern" && samePath(faults[0].path, path),
  );
  const namesFile = /\.ya?ml$/i.test(String(valueAt(path)));
  const everyday =
    cheapest.findLast(({ faults }) => (faults[0]?.schema.pattern === "^file:") === namesFile) ?? cheapest.at(-1);
  return (isText ? everyday : cheapest[0])?.faults;
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, i) => step === b[i]);

/** How much a fault speaks against an alternative: most of all where its `type` names another. */
function costOf(fault: Fault, path: Path, value: unknown): number {
  if (fault.path.length === path.length + 1 && fault.path.at(-1) === "type") return 100;
  switch (fault.keyword) {
    case "required":
      return fault.key === "type" ? 3 : 4;
    case "unknown":
      return 5;
    case "type":
    case "shape":
      return typeof value === "object" && value !== null ? 10 : 4;
    default:
      return 2;
  }
}

/** A key that belongs to another alternative is not unknown: it cannot stand beside the keys of the chosen one. */
export function asConflict(fault: Fault, branches: readonly Branch[], path: Path): Fault {
  const { key, schema } = fault;
  if (fault.keyword !== "unknown" || key === undefined || !samePath(fault.path, path)) return fault;
  const other = branches.find((branch) => branch.schema.properties?.[key])?.schema;
  const [beside] = (schema.required ?? []).filter((required) => !other?.properties?.[required]);
  if (!other || beside === undefined) return fault;
  const errorMessage = `'${beside}' and '${key}' cannot stand together: keep one of them.`;
  return { keyword: "together", path, key, schema: { not: { required: [beside, key] }, errorMessage } };
}
