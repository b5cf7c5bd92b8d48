import { structuredPatch } from "diff";
import type { DialectId } from "../../catalog/setting.ts";
import { analyse } from "../../engine/analyse.ts";
import { check } from "../../engine/check.ts";
import { type Example, isFaulty, withoutMarks } from "../../rules/case.ts";
import { rules } from "../../rules/index.ts";
import { dialectNames } from "../names.ts";
import { withoutSecrets } from "../output/secrets.ts";
import { fenced } from "./fenced.ts";
import type { Shown } from "./rule-page.ts";

/** The parts of a rule's page that show what the rule's cases test. Programs that ship carry the pages, not the cases. */
export const shownBy = (cases: readonly Example[]): Shown => ({
  examples: examples(cases),
  exceptions: exceptions(cases),
});

/** For each format: the first faulty case that has a fix, or else the first, and what is right instead. */
function examples(cases: readonly Example[]): string {
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
  const faulty = discreet(bad, withoutMarks(bad.text));
  const before = [...besideOf(bad), `Not this (${titleOf(bad)}):`, fenced(bad.syntax, faulty)];
  if (bad.fixed !== undefined)
    return [...before, "but this:", fenced("diff", changes(faulty.trim(), discreet(bad, bad.fixed).trim()))];
  const good = all.find((c) => !isFaulty(c));
  if (!good) return before;
  const fine = fenced(good.syntax, discreet(good, good.text));
  return [...before, ...besideOf(good), `This is fine (${titleOf(good)}):`, fine];
}

const besideOf = ({ syntax, beside = [] }: Example): readonly string[] =>
  beside.flatMap(({ name, text }) => [`With this as \`${name}\` in the same folder:`, fenced(syntax, text)]);

/** Made up or not, a secret shows only how it begins, as in every report. */
const discreet = ({ syntax }: Example, text: string): string =>
  withoutSecrets(text, check(analyse(syntax, text), rules));

/** As in a unified diff: the lines that go, those that come, and three around them. */
const changes = (before: string, after: string): string =>
  structuredPatch("", "", before, after, undefined, undefined, { context: 3 })
    .hunks.map(({ lines }) => lines.filter((line) => !line.startsWith("\\")).join("\n"))
    .join("\n\n");

/** What the rule leaves alone: the names of the cases that it must be quiet about. */
const exceptions = (cases: readonly Example[]): string =>
  [...new Set(cases.filter((c) => !isFaulty(c)).map(titleOf))].map((title) => `- ${title}`).join("\n");

const dialectOf = ({ syntax, text, template }: Example): DialectId =>
  template === undefined ? (analyse(syntax, withoutMarks(text)).recognition?.dialect ?? "arm") : "arm";

/** A case's name begins with its format. */
const titleOf = ({ name }: Example): string => name.replace(/^[\w-]+: /, "");
