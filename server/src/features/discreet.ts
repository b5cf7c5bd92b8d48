import { masked } from "../rules/masked.ts";

/** Under these names, answers hold text of the file that goes back into it, and addresses. */
const kept: ReadonlySet<string> = new Set(["edit", "newText", "textEdit", "arguments", "data", "uri", "range"]);

/** What people and programs are told, with every credential masked, wherever in a file it stood. */
export function discreet<T>(told: T): T {
  return visit(told) as T;
}

function visit(value: unknown): unknown {
  if (typeof value === "string") return masked(value);
  if (Array.isArray(value)) return value.map(visit);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, kept.has(key) ? inner : visit(inner)]));
}
