import { levelOf, type Policy } from "../config/policy.ts";
import { alone, type Companions } from "../dialects/arm/companions.ts";
import { linkedTo } from "../dialects/arm/links.ts";
import { placed } from "../dialects/beside/placed.ts";
import { analyse, unread } from "../engine/analyse.ts";
import { check } from "../engine/check.ts";
import { type Checked, checkParameterFile } from "../engine/check-parameter-file.ts";
import { checkTemplate } from "../engine/check-template.ts";
import { callersOf, environmentsOf } from "../engine/environments.ts";
import type { Analysis, Finding, SuppressedFinding } from "../engine/finding.ts";
import { type Split, splitSuppressed, suppressionFaults } from "../engine/suppress.ts";
import type { Rule } from "../rules/rule.ts";
import { validate } from "../structure/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import { countingFor } from "./environments.ts";
import { fadedWhereAccepted } from "./faded.ts";
import { nowhere, type Surroundings } from "./surroundings.ts";

/** A file that was read and judged. */
export interface Inspection extends Analysis {
  /** About security and structure, in the order of the text. */
  readonly findings: readonly Finding[];
  /** What comments of the file silence. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly around: Surroundings;
}

/** Reads and judges a text; `before` is the version before it, which is used up. */
export function inspectText(
  syntax: SyntaxId,
  text: string,
  rules: readonly Rule[],
  around: Surroundings = nowhere,
  before?: Inspection,
): Inspection {
  const { name, siblings, policy, faults, today = dateOf(new Date()) } = around;
  if (faults) return { ...unread(syntax, text), findings: faults, suppressed: [], around };
  const companions = siblings.length > 0 ? countingFor(text, around) : alone;
  const last = siblings === before?.around.siblings ? before : undefined;
  const { analysis, judged } = judge(syntax, { name, text }, siblings, companions, rules, policy, today, last);
  const { tree, recognition } = analysis;
  // The structure of a parameter file is its template's business.
  const structural = companions.template ? [] : withLevels(validate(analysis), policy);
  const split = merge(splitSuppressed(tree, judged, today), splitSuppressed(tree, structural, today));
  const faded = (all: Split) => fadedWhereAccepted(tree, all, around.accepted);
  if (!recognition || tree.problems.length > 0) return { ...analysis, ...split, findings: faded(split), around };
  // Secrets that parameter files give are told there, and so is what the template silences of them.
  const elsewhere = (rule: Rule): boolean => rule.control === "secrets" && companions.parameterFiles.length > 0;
  const isJudged = (id: string): boolean => {
    const rule = rules.find((r) => r.id === id);
    if (!rule) return policy.levels.get(id)?.level !== "off";
    return levelOf(policy, rule, rule.severity) !== "off" && !elsewhere(rule);
  };
  const { requireReason } = policy;
  const own = withLevels(suppressionFaults(tree, split.suppressed, { today, requireReason, isJudged }), policy);
  return { ...analysis, ...split, findings: faded({ ...split, findings: inOrder(split.findings, own) }), around };
}

function judge(
  syntax: SyntaxId,
  file: NamedText,
  siblings: readonly NamedText[],
  { template, parameterFiles }: Companions,
  rules: readonly Rule[],
  policy: Policy,
  today: string,
  before: Analysis | undefined,
): Checked {
  const given = template && checkParameterFile(file, template, siblings, rules, policy, today);
  if (given) return given;
  const read = analyse(syntax, file.text, linkedTo(file, siblings), before);
  const analysis = { ...read, resources: placed(read.resources, siblings) };
  if (analysis.recognition?.kind !== "template") return { analysis, judged: check(analysis, rules, policy) };
  const environments = environmentsOf(analysis.tree, file.name, parameterFiles);
  const deployed = { environments, callers: callersOf(analysis.tree, siblings) };
  return { analysis, judged: checkTemplate(analysis, deployed, rules, policy) };
}

const dateOf = (moment: Date): string => moment.toISOString().slice(0, "2026-12-31".length);

/** What is not of a rule has the severity that it comes with, or the one that is set. */
const withLevels = (findings: readonly Finding[], { levels }: Policy): readonly Finding[] =>
  findings.flatMap((finding) => {
    const severity = levels.get(finding.rule)?.level ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });

/** The same file, as if no comment silenced anything in it. */
export const heedless = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inOrder(
    inspection.findings,
    inspection.suppressed.map(({ reason: _, isOutside: __, ...finding }) => finding),
  ),
  suppressed: [],
});

/** Where a rule speaks of a place already, its structure is not told as well; but what is missing has no place of its own. */
function merge(judged: Split, structural: Split): Split {
  const places = new Set(judged.findings.map(({ span }) => `${span.start}-${span.end}`));
  const fresh = structural.findings.filter(
    ({ rule, span }) => rule === "missing-key" || !places.has(`${span.start}-${span.end}`),
  );
  return {
    findings: inOrder(judged.findings, fresh),
    suppressed: inOrder(judged.suppressed, structural.suppressed),
  };
}

const inOrder = <F extends Finding>(some: readonly F[], more: readonly F[]): readonly F[] =>
  more.length === 0 ? some : [...some, ...more].sort((a, b) => a.span.start - b.span.start);
