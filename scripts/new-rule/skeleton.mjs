import { cases } from "./cases.mjs";

/** The text of a rule file that objects to a value of `setting`; what only a person can say is marked TODO. */
export function skeleton(id, { file, name, setting }) {
  const want = setting.safer ?? Object.keys(setting.values ?? {})[0] ?? "TODO";
  const bad = Object.keys(setting.values ?? {}).find((value) => value !== want) ?? "TODO";
  return `import { ${name} } from "../../catalog/${file}";
import type { Case } from "../case.ts";
import { settingRule } from "../setting-rule.ts";

export default settingRule({
  id: "${id}",
  control: "access", // TODO
  severity: "warning",
  title: "TODO: the fault, as a sentence",
  why: "TODO: who is harmed, and how",
  fixNote: "TODO: what the fix does, and what it may break",
  setting: ${name},
  bad: ["${bad}"],
  want: "${want}",
  source: ${name}.source,
  sources: {},
});

export const cases: readonly Case[] = [
${cases(id, setting, bad, want).map(toSource).join("\n")}
];
`;
}

const toSource = ({ name, syntax, text, resource, fixed }) => `  {
    name: "${name}",
    ${resource ? `resources: [\n      ${quote(resource)},\n    ]` : `syntax: "${syntax}",\n    text: ${quote(`\n${text}\n`)}`},${fixed ? `\n    fixed: [[${fixed.map(quote).join(", ")}]],` : ""}
  },`;

const quote = (text) => `\`${text.replace(/[`\\]|\$\{/g, "\\$&")}\``;
