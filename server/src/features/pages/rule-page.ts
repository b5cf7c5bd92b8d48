import { type DialectId, type Setting, spell, writableIn } from "../../catalog/setting.ts";
import { levelIn, profileIds, standingOf } from "../../rules/profile.ts";
import type { ProfileId, Rule } from "../../rules/rule.ts";
import { inCode } from "../effective-value.ts";
import { assumedWhen, keyIn } from "../hover/describe-setting.ts";
import { controlNames, dialectNames, nameOfKind } from "../names.ts";
import { elsewhere } from "./elsewhere.ts";
import { fenced } from "./fenced.ts";
import { showCommand } from "./show-command.ts";
import { silence } from "./silence.ts";

/** What a page shows of the cases of its rule. */
export interface Shown {
  readonly examples: string;
  readonly exceptions: string;
}

/** The documentation of a rule, in Markdown. */
export function rulePage(rule: Rule, { examples, exceptions }: Shown = { examples: "", exceptions: "" }): string {
  const sections: readonly (readonly [heading: string, text: string])[] = [
    ["Why", rule.why],
    ["What the fix does", [rule.fixNote, createOnly(rule)].filter((text) => text !== "").join(" ")],
    ["Examples", examples],
    ["Not reported", exceptions],
    ["Check what runs", commands(rule)],
    ["Settings", rule.settings.map((setting) => describe(setting)).join("\n")],
    ["Profiles", profileIds.map((profile) => standing(rule, profile)).join("\n")],
    ["Same check elsewhere", elsewhere(rule.sources)],
    ["Where we differ", rule.differs ?? ""],
    ["Source", `<${rule.source}>`],
    ["Silence it", silence(rule.id)],
  ];
  const told = sections.filter(([, text]) => text !== "").map(([heading, text]) => `## ${heading}\n\n${text}`);
  return `${[`# ${rule.id}`, rule.title, facts(rule), ...told].join("\n\n")}\n`;
}

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

function createOnly({ settings }: Rule): string {
  const keys = settings.filter((setting) => setting.createOnly).map((setting) => inCode(keyIn(setting, "arm")));
  return keys.length > 0 ? `Only a new resource takes ${keys.join(", ")}: one that exists must be made anew.` : "";
}

function commands({ settings }: Rule): string {
  const lines = [...new Set(settings.flatMap((setting) => showCommand(setting) ?? []))];
  return lines.length > 0 ? fenced("sh", lines.join("\n")) : "";
}

function describe(setting: Setting): string {
  const spellings = Object.entries(setting.in).map(([dialect, { path, also = [], since }]) => {
    const paths = [path, ...also].map((p) => inCode(p)).join(" or ");
    return `  - ${dialectNames[dialect as DialectId]}: ${paths}${valuesIn(setting, dialect as DialectId)}${since === undefined ? "" : `; since API version ${since}`}`;
  });
  return [`- ${setting.summary} [Microsoft's documentation](${setting.source})`, ...spellings].join("\n");
}

function valuesIn(setting: Setting, dialect: DialectId): string {
  const words = writableIn(setting, dialect).map((canonical) => {
    const marks = [...(canonical === setting.safer ? ["safer"] : []), ...assumedWhen(setting, dialect, canonical)];
    return `${inCode(spell(setting, dialect, canonical))}${marks.length > 0 ? ` (${marks.join("; ")})` : ""}`;
  });
  return words.length > 0 ? `; one of ${words.join(", ")}` : "";
}

const standing = (rule: Rule, profile: ProfileId): string =>
  `- ${inCode(profile)}: ${levelIn(rule, profile)}. ${standingOf(rule, profile).why}`;
