import { code, table } from "./markdown.mjs";
import { controls, dialects } from "./words.mjs";

/** One table for each control that has rules, under headings of `level`. */
export function ruleTables(rules, folder, level) {
  return Object.entries(controls).flatMap(([control, title]) => {
    const rows = rules.filter((rule) => rule.control === control).sort((a, b) => (a.id < b.id ? -1 : 1));
    return rows.length === 0 ? [] : [`${"#".repeat(level)} ${title}`, ruleTable(rows, folder)];
  });
}

const ruleTable = (rules, folder) =>
  table(
    ["Rule", "Severity", "Finds", "In"],
    rules.map((rule) => [
      `[${code(rule.id)}](${folder}${rule.id}.md)`,
      rule.severity,
      rule.title,
      dialectsOf(rule).join(", "),
    ]),
  );

function dialectsOf(rule) {
  const judged = rule.dialects ?? rule.settings.flatMap((setting) => Object.keys(setting.in));
  return Object.keys(dialects)
    .filter((dialect) => judged.includes(dialect))
    .map((dialect) => dialects[dialect]);
}
