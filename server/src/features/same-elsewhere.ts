import type { Rule, Sources } from "../rules/rule.ts";

/** Other catalogs of checks, by the word that names them in a query. */
export const sourceNames = {
  psrule: "PSRule for Azure",
  checkov: "Checkov",
  policy: "Azure Policy",
  mcsb: "Microsoft cloud security benchmark",
} as const satisfies Partial<Record<keyof Sources, string>>;

/** A check of another catalog: `checkov:CKV2_AZURE_49`. */
export interface Source {
  readonly catalog: keyof typeof sourceNames;
  readonly id: string;
}

/** Undefined for what is not of the form `catalog:id`. */
export function readSource(text: string): Source | undefined {
  const [, word = "", id = ""] = /^([^:]*):(.+)$/.exec(text.trim()) ?? [];
  const catalog = (Object.keys(sourceNames) as Source["catalog"][]).find((name) => name === word.toLowerCase());
  return catalog && { catalog, id: id.trim().toLowerCase() };
}

/** Whether a rule checks the same as a check of another catalog. Policies also go by the first part of their id. */
export function isSameAs({ sources }: Pick<Rule, "sources">, { catalog, id }: Source): boolean {
  const known = (sources[catalog] ?? []).map((name) => name.toLowerCase());
  if (catalog !== "policy") return known.includes(id);
  return known.some((name) => name === id || name.split("-")[0] === id);
}
