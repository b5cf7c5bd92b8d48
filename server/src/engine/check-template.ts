import type { Policy } from "../config/policy.ts";
import type { Related, Rule } from "../rules/rule.ts";
import { severities } from "../rules/severity.ts";
import { member, type Tree } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import { check } from "./check.ts";
import { byPlace, checkIn, type Environment, environmentsOf } from "./environments.ts";
import type { Analysis, Finding } from "./finding.ts";
import { declarationAt, givenAt } from "./given-at.ts";

/** What an environment makes of a template. */
interface Verdict {
  readonly environment: Environment;
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * Checks a template as it stands, and with each of its parameter files. A secret that a parameter file gives is no fault of
 * the template, and is told in that file.
 */
export function checkTemplate(
  analysis: Analysis,
  template: string,
  files: readonly NamedText[],
  rules: readonly Rule[],
  policy: Policy,
): readonly Finding[] {
  const found = check(analysis, rules, policy);
  const others = rules.filter(({ control }) => control !== "secrets");
  const verdicts = environmentsOf(template, files).map(
    (environment): Verdict => ({ environment, findings: checkIn(analysis, environment, others, policy) }),
  );
  if (verdicts.length === 0) return found;
  const secrets = new Set(rules.filter((rule) => !others.includes(rule)).map(({ id }) => id));
  const byDefault = byPlace(found);
  const places = new Set([...byDefault.keys(), ...verdicts.flatMap(({ findings }) => [...findings.keys()])]);
  const merged = [...places].flatMap((place): readonly Finding[] => {
    const own = byDefault.get(place);
    if (own && secrets.has(own.rule)) return [own];
    return merge(analysis.tree, place, own, verdicts);
  });
  return merged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** One finding for all environments that have it. It tells them apart where they differ. */
function merge(tree: Tree, place: string, own: Finding | undefined, verdicts: readonly Verdict[]): readonly Finding[] {
  const isSame = ({ findings }: Verdict): boolean => findings.get(place)?.message === own?.message;
  if (own && verdicts.every(isSame)) return [own];
  const given = verdicts.filter((v) => !isSame(v)).flatMap(({ findings }) => findings.get(place) ?? []);
  const [worst] = [...given, ...(own ? [own] : [])].toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  if (!worst) return [];
  return [
    {
      ...worst,
      message: `${worst.message.replace(/\.$/, "")}${tellWhere(tree, place, worst, own, verdicts)}.`,
      // Nothing is mended here that a parameter file decides; what the template itself decides can be.
      fixes: own?.fixes ?? [],
      related: [...(worst.related ?? []), ...verdicts.flatMap((v) => givenIn(tree, worst, v))],
    },
  ];
}

/** `, by default and in dev; not in prod` */
function tellWhere(
  tree: Tree,
  place: string,
  { span }: Finding,
  own: Finding | undefined,
  verdicts: readonly Verdict[],
): string {
  const has = ({ findings }: Verdict): boolean => findings.has(place);
  const named = (some: readonly Verdict[]): readonly string[] =>
    some.map(({ environment }) => `in ${environment.name}`);
  const declared = declarationAt(tree, span);
  const mayDefault = !declared || member(declared.value, "defaultValue") !== undefined;
  const where = [...(own ? ["by default"] : []), ...named(verdicts.filter(has))];
  const elsewhere = [...(own || !mayDefault ? [] : ["by default"]), ...named(verdicts.filter((v) => !has(v)))];
  // By default alone: its message has said so.
  const holds = own && where.length === 1 ? "" : `, ${enumerate(where, "and")}`;
  return `${holds}${elsewhere.length === 0 ? "" : `; not ${enumerate(elsewhere, "or")}`}`;
}

const enumerate = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

function givenIn(tree: Tree, { span }: Finding, { environment: { file, values } }: Verdict): readonly Related[] {
  const value = givenAt(tree, span, values);
  const name = declarationAt(tree, span)?.key;
  return value ? [{ span: value.span, message: `The value of parameter '${name}' in ${file.name}.`, file }] : [];
}
