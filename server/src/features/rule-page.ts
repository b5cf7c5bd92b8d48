import { type DialectId, type Setting, spell } from "../catalog/setting.ts";
import { levelIn, profileIds, standingOf } from "../rules/profile.ts";
import type { Case, ProfileId, Rule, Sources } from "../rules/rule.ts";
import type { StructureCheck } from "../structure/checks.ts";
import { assumedWhen } from "./describe-setting.ts";
import { inCode } from "./effective-value.ts";
import { controlNames, dialectNames, nameOfKind } from "./names.ts";
import { sourceNames } from "./same-elsewhere.ts";

/** The documentation of a rule, in Markdown. Examples come from its cases, which are not part of the product. */
export function rulePage(rule: Rule, cases: readonly Case[] = []): string {
  const sections: readonly (readonly [heading: string, text: string])[] = [
    ["Why", rule.why],
    ["What the fix does", rule.fixNote],
    ["Examples", examples(cases)],
    ["Settings", rule.settings.map((setting) => describe(setting)).join("\n")],
    ["Profiles", profileIds.map((profile) => standing(rule, profile)).join("\n")],
    ["Same check elsewhere", elsewhere(rule.sources)],
    ["Source", `<${rule.source}>`],
    ["Silence it", silence(rule.id)],
  ];
  const told = sections.filter(([, text]) => text !== "").map(([heading, text]) => `## ${heading}\n\n${text}`);
  return `${[`# ${rule.id}`, rule.title, facts(rule), ...told].join("\n\n")}\n`;
}

/** The documentation of a check of the structure, in Markdown. */
export const structurePage = ({ id, title, severity, why, fixNote, isOurs }: StructureCheck): string =>
  `${[
    `# ${id}`,
    title,
    `**Severity:** ${severity} · ${isOurs ? "about what is said to ML Warden itself" : "about the structure of a file, not its security"}`,
    `## Why\n\n${why}`,
    `## What the fix does\n\n${fixNote}`,
    `## Silence it\n\n${silence(id)}`,
  ].join("\n\n")}\n`;

function facts(rule: Rule): string {
  const spelled = new Set(rule.settings.flatMap((setting) => Object.keys(setting.in) as DialectId[]));
  const dialects = [...(rule.dialects ?? spelled)].map((dialect) => dialectNames[dialect]);
  return [
    `**Severity:** ${rule.severity}`,
    `**Control:** ${controlNames[rule.control]}`,
    `**Looks at:** ${rule.kinds.map(nameOfKind).join(", ")}`,
    `**In:** ${dialects.join(", ")}`,
  ].join(" · ");
}

function describe(setting: Setting): string {
  const spellings = Object.entries(setting.in).map(([dialect, { path, also = [] }]) => {
    const paths = [path, ...also].map((p) => inCode(p)).join(" or ");
    return `  - ${dialectNames[dialect as DialectId]}: ${paths}${valuesIn(setting, dialect as DialectId)}`;
  });
  return [`- ${setting.summary} [Microsoft's documentation](${setting.source})`, ...spellings].join("\n");
}

function valuesIn(setting: Setting, dialect: DialectId): string {
  const words = Object.keys(setting.values ?? {}).map((canonical) => {
    const marks = [...(canonical === setting.safer ? ["safer"] : []), ...assumedWhen(setting, dialect, canonical)];
    return `${inCode(spell(setting, dialect, canonical))}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`;
  });
  return words.length > 0 ? `; one of ${words.join(", ")}` : "";
}

const standing = (rule: Rule, profile: ProfileId): string =>
  `- ${inCode(profile)}: ${levelIn(rule, profile)}. ${standingOf(rule, profile).why}`;

function elsewhere({ psrule = [], checkov = [], policy = [], mcsb = [] }: Sources): string {
  const lines: readonly (readonly [name: string, ids: readonly string[]])[] = [
    [sourceNames.psrule, psrule],
    [sourceNames.checkov, checkov],
    [sourceNames.policy, policy],
    [sourceNames.mcsb, mcsb],
  ];
  return lines
    .flatMap(([name, ids]) => (ids.length > 0 ? [`- ${name}: ${ids.map((id) => inCode(id)).join(", ")}`] : []))
    .join("\n");
}

const silence = (id: string): string =>
  [
    "Put a comment above the line, and say why:",
    fenced("yaml", `# mlwarden-disable-next-line ${id} -- reason`),
    "In JSON with comments it starts with `//`. For a whole file:",
    fenced("yaml", `# mlwarden-disable-file ${id} -- reason`),
    "`until 2026-12-31` in front of the reason gives it an end. In strict JSON, put it into the `metadata` of a template or resource:",
    fenced("json", `"metadata": { "mlwarden": { "ignore": [{ "rule": "${id}", "reason": "reason" }] } }`),
  ].join("\n\n");

/** The first faulty case of each syntax, and what the fix makes of it. */
function examples(cases: readonly Case[]): string {
  const faulty = cases.filter(({ text }) => text.split("\n").some(isMark));
  const chosen = (["yaml", "json"] as const).flatMap((syntax) => {
    const ofSyntax = faulty.filter((c) => c.syntax === syntax);
    return ofSyntax.find((c) => c.fixed !== undefined) ?? ofSyntax[0] ?? [];
  });
  return chosen
    .map((c) => {
      const before = [`Instead of this (${c.name}):`, fenced(c.syntax, withoutMarks(c.text))];
      return [...before, ...(c.fixed === undefined ? [] : ["write:", fenced(c.syntax, c.fixed)])].join("\n\n");
    })
    .join("\n\n");
}

const isMark = (line: string): boolean => /^\s*(?:#|\/\/)\s*\^+ \w+\[|^#<-/.test(line);
const withoutMarks = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !isMark(line))
    .join("\n");

/** JSON examples may hold comments. */
const fenced = (syntax: Case["syntax"], text: string): string =>
  [`\`\`\`${syntax === "json" ? "jsonc" : syntax}`, text.replace(/^\n+|(?<!\s)\s+$/g, ""), "```"].join("\n");
