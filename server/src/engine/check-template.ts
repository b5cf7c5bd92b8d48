import type { Policy } from "../config/policy.ts";
import type { Related, Rule } from "../rules/rule.ts";
import { severities } from "../rules/severity.ts";
import { member, type Tree } from "../syntax/tree.ts";
import { once } from "../text/once.ts";
import { onceForEach } from "../text/once-for-each.ts";
import { inOrder } from "../text/span.ts";
import { check } from "./check.ts";
import { byPlace, checkIn, type Environment } from "./environments.ts";
import type { Analysis, Elsewhere, Finding } from "./finding.ts";
import { declarationAt } from "./given-at.ts";
import { mendElsewhere } from "./mend-elsewhere.ts";
import { tellWhere, type Verdict } from "./tell-where.ts";

/** The ways to deploy a template. */
export interface Deployed {
  /** With its parameter files. */
  readonly environments: readonly Environment[];
  /** By other templates: then its defaults alone are none, unless it has parameter files as well. */
  readonly callers: readonly Environment[];
}

/**
 * Checks a template as it stands, and in each way in which it is deployed. A secret that a parameter file gives is no fault of
 * the template, and is told in that file.
 */
export function checkTemplate(
  analysis: Analysis,
  { environments, callers }: Deployed,
  rules: readonly Rule[],
  policy: Policy,
): readonly Finding[] {
  const others = besidesSecrets(rules);
  const verdicts = [...environments, ...callers].map(
    (environment): Verdict => ({ environment, findings: checkIn(analysis, environment.resources(), others, policy) }),
  );
  const isAlone = environments.length > 0;
  const byDefault = byPlace(check(analysis, rules, policy));
  const places = new Set([...byDefault.keys(), ...verdicts.flatMap(({ findings }) => [...findings.keys()])]);
  const merged = [...places].flatMap((place): readonly Finding[] => {
    const own = byDefault.get(place);
    if (own && isSecret(own, rules)) return [own];
    const mend = (causing: readonly Verdict[]) => mendElsewhere(analysis, place, causing, others, policy);
    return merge(analysis.tree, place, own, verdicts, isAlone, mend);
  });
  return merged.sort(inOrder);
}

const besidesSecrets = onceForEach((rules: readonly Rule[]) => rules.filter(({ control }) => control !== "secrets"));

const isSecret = ({ rule }: Finding, rules: readonly Rule[]): boolean =>
  rules.find(({ id }) => id === rule)?.control === "secrets";

/** One finding for all environments that have it. It tells them apart where they differ. */
function merge(
  tree: Tree,
  place: string,
  alone: Finding | undefined,
  verdicts: readonly Verdict[],
  isAlone: boolean,
  mend: (causing: readonly Verdict[]) => Elsewhere,
): readonly Finding[] {
  const isSame = ({ findings }: Verdict): boolean => findings.get(place)?.message === alone?.message;
  if (alone && verdicts.every(isSame)) return [alone];
  const own = isAlone || verdicts.some(isSame) ? alone : undefined;
  const others = verdicts.filter((v) => !isSame(v));
  const given = others.flatMap(({ findings }) => findings.get(place) ?? []);
  const [worst] = [...given, ...(own ? [own] : [])].toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  if (!worst) return [];
  const declared = declarationAt(tree, worst.span);
  const mayDefault = isAlone && (!declared || member(declared.value, "defaultValue") !== undefined);
  const byDefault = isAlone && own ? true : mayDefault && !own ? false : undefined;
  return [
    {
      ...worst,
      message: `${worst.message.replace(/\.$/, "")}${tellWhere(place, verdicts, byDefault)}.`,
      // Nothing is mended here that another file decides; what the template itself decides can be.
      fixes: own?.fixes ?? [],
      elsewhere: once(() => mend(others)),
      related: [...(worst.related ?? []), ...givenIn(verdicts, worst)],
    },
  ];
}

/** Where the values come from; several ways to deploy it may have one from the same place. */
function givenIn(verdicts: readonly Verdict[], { span }: Finding): readonly Related[] {
  const places = new Map(
    verdicts.flatMap(({ environment }) => {
      const given = environment.givenAt(span);
      return given ? [[`${given.file.name}:${given.span.start}`, given] as const] : [];
    }),
  );
  return [...places.values()].map(({ file, span, parameter }) => ({
    span,
    message: `The value of parameter '${parameter}' in ${file.name}.`,
    file,
  }));
}
