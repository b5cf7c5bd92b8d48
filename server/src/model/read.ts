import { settingById } from "../catalog/index.ts";
import { assumedIn, type DialectId, type Setting, understand, type WhenAbsent } from "../catalog/setting.ts";
import type { Outcome, Possible } from "../expressions/possible.ts";
import type { MapNode, Node } from "../syntax/tree.ts";
import type { Span } from "../text/span.ts";
import { type Found, follow } from "./follow.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Absent, Entry, Known, Reading, Value } from "./resource.ts";

/** What reading needs to know of a resource. */
export interface Subject {
  readonly dialect: DialectId;
  readonly apiVersion: string | undefined;
  readonly node: MapNode;
  readonly anchor: Span;
  /** What a node may become; the node itself where the dialect has no expressions. */
  readonly evaluate: (node: Node) => Outcome;
}

const holders = (setting: Setting): boolean =>
  setting.type === "block" || setting.type === "map" || setting.type === "list";
const isEmpty = (node: Node): boolean => node.kind === "map" && node.members.length === 0;
const isUndecided = (node: Node): boolean =>
  node.kind === "scalar" && typeof node.value === "string" && isPlaceholder(node.value);

/** `none` and `*` are words of some settings, whatever they stand for elsewhere. */
const isWord = (dialect: DialectId, setting: Setting, node: Node): boolean =>
  node.kind === "scalar" && understand(setting, dialect, node.value) !== undefined;

/** Reads a setting under its spelling in the subject's dialect, or under another that the dialect also takes. */
export function read(subject: Subject, setting: Setting): Reading {
  const [main, ...others] = places(subject, setting);
  if (!main) return { is: "absent", assumed: undefined, anchor: subject.anchor, path: [], certain: true };
  const isMissing = (found: Found): boolean => found.present.length === 0 && found.complete;
  const isDoubtful = ({ gaps }: Found): boolean => gaps.some(({ certain }) => !certain);
  const used = isMissing(main) ? (others.find((o) => !isMissing(o)) ?? others.find(isDoubtful) ?? main) : main;
  const present = holders(setting) ? used.present.filter((p) => !isEmpty(p.value)) : used.present;
  if (present.length === 0 && used.complete) return toAbsent(subject, setting, used);
  return toKnown(subject, setting, { ...used, present });
}

/** The members of a map setting, or the items of a list setting. */
export function entries(subject: Subject, setting: Setting): readonly Entry[] {
  const present = places(subject, setting).flatMap((found) => found.present);
  return present.flatMap(({ value: holder }): Entry[] => {
    if (holder.kind === "map")
      return holder.members.map((m) => ({
        key: m.key,
        keySpan: m.keySpan,
        owner: holder,
        values: decided(subject, m.value),
      }));
    if (holder.kind === "scalar") return [];
    return holder.items.map((item, i) => ({
      key: String(i),
      keySpan: item.span,
      owner: undefined,
      values: decided(subject, item),
    }));
  });
}

const places = (subject: Subject, setting: Setting): readonly Found[] => {
  const spelling = setting.in[subject.dialect];
  const paths = spelling ? [spelling.path, ...(spelling.also ?? [])] : [];
  return paths.map((path) => follow(subject.node, path, subject.anchor, subject.evaluate));
};

function decided(subject: Subject, node: Node): readonly Possible[] | undefined {
  const { possible, complete } = subject.evaluate(node);
  return complete && !possible.some((p) => isUndecided(p.value)) ? possible : undefined;
}

function toAbsent(subject: Subject, setting: Setting, { present, gaps }: Found): Absent {
  const [gap] = gaps;
  const [empty] = present;
  const { certain, parameter } = gap ?? empty ?? { certain: true };
  return {
    is: "absent",
    assumed: assume(subject, setting),
    anchor: gap?.anchor ?? empty?.site.span ?? subject.anchor,
    path: gap?.path ?? [],
    certain: certain && (gap === undefined || gaps.every((g) => g.certain)),
    ...(gap?.owner ? { owner: gap.owner } : {}),
    ...(parameter === undefined ? {} : { parameter }),
  };
}

function toKnown(subject: Subject, setting: Setting, { present, gaps, complete }: Found): Reading {
  const certain = present.filter((p) => !isUndecided(p.value) || isWord(subject.dialect, setting, p.value));
  const [first] = certain;
  if (!first) return { is: "unknown", node: present[0]?.value ?? subject.node };
  const values = certain.map((p): Value => ({ ...p, ...interpret(subject.dialect, setting, p.value), node: p.value }));
  const known: Known = { is: "known", values, complete: complete && certain.length === present.length };
  if (gaps.length === 0) return known;
  const leftOut: Value = {
    ...first,
    node: first.value,
    canonical: assume(subject, setting),
    raw: undefined,
    via: "computed",
    absent: true,
  };
  return { ...known, values: [...values, leftOut] };
}

function interpret(dialect: DialectId, setting: Setting, node: Node): Pick<Value, "canonical" | "raw"> {
  if (node.kind !== "scalar") return { canonical: "set", raw: undefined };
  const hasWords = setting.type === "choice" || setting.type === "flag";
  return { canonical: hasWords ? understand(setting, dialect, node.value) : String(node.value), raw: node.value };
}

/** What Azure takes a setting to be where this resource leaves it out. */
const assume = (subject: Subject, { whenAbsent }: Setting): string | undefined => decide(subject, whenAbsent);

function decide(subject: Subject, when: WhenAbsent | undefined): string | undefined {
  if (when === undefined || typeof when === "string") return when;
  if ("dialect" in when) return decide(subject, when.dialect[subject.dialect]);
  const { apiVersion } = subject;
  if ("apiVersion" in when) return apiVersion === undefined ? undefined : assumedIn(when, apiVersion);
  const by = settingById(when.by);
  const reading = by && read(subject, by);
  if (!reading || reading.is === "unknown") return undefined;
  if (reading.is === "absent") return when.is[reading.assumed ?? "absent"] ?? when.otherwise;
  const outcomes = new Set(reading.values.map((v) => when.is[v.canonical ?? ""] ?? when.otherwise));
  return outcomes.size === 1 && reading.complete ? [...outcomes][0] : undefined;
}
