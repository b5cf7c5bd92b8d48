import type { DialectId } from "../../catalog/setting.ts";
import { analyse } from "../../engine/analyse.ts";
import { check } from "../../engine/check.ts";
import { type Example, isFaulty, withoutMarks } from "../../rules/case.ts";
import { rules } from "../../rules/index.ts";
import { dialectNames } from "../names.ts";
import { withoutSecrets } from "../output/secrets.ts";

/** For each format: the first faulty case that has a fix, or else the first, and what is right instead. */
export function examples(cases: readonly Example[]): string {
  const dialects = cases.map(dialectOf);
  const parts = [...new Set(dialects)].flatMap((dialect) => {
    const own = cases.filter((_, i) => dialects[i] === dialect);
    const faulty = own.filter(isFaulty);
    const bad = faulty.find(({ fixed }) => fixed !== undefined) ?? faulty[0];
    return bad ? [`### ${dialectNames[dialect]}`, ...badAndGood(bad, own)] : [];
  });
  return parts.join("\n\n");
}

function badAndGood(bad: Example, all: readonly Example[]): readonly string[] {
  const before = [...besideOf(bad), `Not this (${titleOf(bad)}):`, shown(bad, withoutMarks(bad.text))];
  if (bad.fixed !== undefined) return [...before, "but this:", shown(bad, bad.fixed)];
  const good = all.find((c) => !isFaulty(c));
  return good ? [...before, ...besideOf(good), `This is fine (${titleOf(good)}):`, shown(good, good.text)] : before;
}

const besideOf = ({ syntax, beside = [] }: Example): readonly string[] =>
  beside.flatMap(({ name, text }) => [`With this as \`${name}\` in the same folder:`, fenced(syntax, text)]);

/** Made up or not, a secret shows only how it begins, as in every report. */
const shown = ({ syntax }: Example, text: string): string =>
  fenced(syntax, withoutSecrets(text, check(analyse(syntax, text), rules)));

/** What the rule leaves alone: the names of the cases that it must be quiet about. */
export const exceptions = (cases: readonly Example[]): string =>
  [...new Set(cases.filter((c) => !isFaulty(c)).map(titleOf))].map((title) => `- ${title}`).join("\n");

const dialectOf = ({ syntax, text, template }: Example): DialectId =>
  template === undefined ? (analyse(syntax, withoutMarks(text)).recognition?.dialect ?? "arm") : "arm";

/** A case's name begins with its format. */
const titleOf = ({ name }: Example): string => name.replace(/^[\w-]+: /, "");

/** JSON examples may hold comments. */
export const fenced = (language: string, text: string): string =>
  [`\`\`\`${language === "json" ? "jsonc" : language}`, text.replace(/^\n+|(?<!\s)\s+$/g, ""), "```"].join("\n");
