import type { Resource } from "../model/resource.ts";
import type { Rule } from "../rules/rule.ts";

/** A rule speaks of what its settings are about, in the dialects that can say it. */
const isFor = ({ kinds, dialects, settings }: Rule, { kind, dialect }: Resource): boolean =>
  kinds.includes(kind) &&
  (dialects?.includes(dialect) ?? settings.some((setting) => setting.in[dialect] !== undefined));

/** There are few kinds and dialects, so that it is asked once which rules look at each. */
const known = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/** Those of some rules that look at a resource, in their order. */
export function rulesFor(resource: Resource, rules: readonly Rule[]): readonly Rule[] {
  const byKind = known.get(rules) ?? new Map<string, readonly Rule[]>();
  known.set(rules, byKind);
  const key = `${resource.kind} ${resource.dialect}`;
  const found = byKind.get(key) ?? rules.filter((rule) => isFor(rule, resource));
  byKind.set(key, found);
  return found;
}
