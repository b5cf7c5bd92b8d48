import type { Recognition } from "../../dialects/dialect.ts";
import { rules } from "../../rules/index.ts";
import { referenceOf } from "../../structure/checks.ts";

const sources = new Map(rules.map((rule) => [rule.id, rule.source]));

/** Microsoft's page that asks for what a rule does; for the structure of a file, the reference of its format. */
export const sourceOf = (rule: string, recognition: Recognition | undefined): string =>
  sources.get(rule) ?? (recognition ? referenceOf(recognition.dialect) : "");
