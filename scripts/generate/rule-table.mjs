import { controlNames, dialectNames } from "../../server/src/features/names.ts";
import { code, table } from "./markdown.mjs";
import { capitalise } from "./words.mjs";

/** One table for each control that has rules. */
export function ruleTables(rules) {
  return Object.entries(controlNames).flatMap(([control, name]) => {
    const rows = rules.filter((rule) => rule.control === control).sort((a, b) => (a.id < b.id ? -1 : 1));
    return rows.length === 0 ? [] : [`## ${capitalise(name)}`, ruleTable(rows)];
  });
}

const ruleTable = (rules) =>
  table(
    ["Rule", "Severity", "Finds", "In"],
    rules.map((rule) => [`[${code(rule.id)}](${rule.id}.md)`, rule.severity, rule.title, dialectsOf(rule).join(", ")]),
  );

function dialectsOf(rule) {
  const judged = rule.dialects ?? rule.settings.flatMap((setting) => Object.keys(setting.in));
  return Object.keys(dialectNames)
    .filter((dialect) => judged.includes(dialect))
    .map((dialect) => dialectNames[dialect]);
}
