import { rules } from "../../rules/index.ts";
import type { Rule, Severity } from "../../rules/rule.ts";
import { structureChecks } from "../../structure/checks.ts";
import { rulePage } from "../pages/rule-page.ts";
import { structurePage } from "../pages/structure-page.ts";

/** SARIF's levels; it has no name for anything below a note. */
export const sarifLevels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** What SARIF calls a reporting descriptor: the metadata of a rule or check. */
export function sarifRule(id: string): object {
  const rule = rules.find((r) => r.id === id);
  if (rule) return { ...described(rule, rulePage(rule)), helpUri: rule.source, properties: propertiesOf(rule) };
  const check = structureChecks.find((c) => c.id === id);
  return check ? { ...described(check, structurePage(check)), properties: { tags: ["structure"] } } : { id };
}

const described = ({ id, title, why, severity }: Pick<Rule, "id" | "title" | "why" | "severity">, page: string) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: why },
  help: { text: why, markdown: page },
  defaultConfiguration: { level: sarifLevels[severity] },
});

/** GitHub shows a rule with the tag `security` among security alerts, and ranks it by this score: above 7 is high, above 4 medium. */
const scores: Readonly<Record<Severity, string>> = { error: "8.0", warning: "5.0", information: "3.0", hint: "1.0" };

const propertiesOf = ({ control, severity, sources }: Rule): object => ({
  tags: ["security", control, ...(sources.mcsb ?? []).map((id) => `mcsb/${id}`)],
  "security-severity": scores[severity],
});
