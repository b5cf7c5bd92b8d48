import { settingById } from "../catalog/index.ts";
import { type DialectId, type Setting, understand } from "../catalog/setting.ts";
import type { Outcome, Possible } from "../expressions/possible.ts";
import { type MapNode, member, type Node } from "../syntax/tree.ts";
import type { Span } from "../text/span.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { Absent, Entry, Reading, Value } from "./resource.ts";

/** What reading needs to know of a resource. */
export interface Subject {
  readonly dialect: DialectId;
  readonly node: MapNode;
  readonly anchor: Span;
  /** What a node may become; the node itself where the dialect has no expressions. */
  evaluate(node: Node): Outcome;
}

interface Gap {
  readonly owner: MapNode | undefined;
  readonly path: readonly string[];
  readonly anchor: Span;
}

interface Found {
  readonly present: readonly Possible[];
  readonly gaps: readonly Gap[];
  readonly complete: boolean;
}

/** Reads a setting under its spelling in the subject's dialect; undefined where the dialect cannot say it. */
export function read(subject: Subject, setting: Setting): Reading {
  const spelling = setting.in[subject.dialect];
  const [first = "", ...also] = spelling ? [spelling.path, ...(spelling.also ?? [])] : [];
  const main = follow(subject, first);
  const found = also.map((path) => follow(subject, path)).find((f) => f.present.length > 0 || !f.complete);
  return toReading(subject, setting, main.present.length === 0 && main.complete && found ? found : main);
}

/** The members of a map setting, or the items of a list setting, whose values a person wrote out. */
export function entries(subject: Subject, setting: Setting): readonly Entry[] {
  const spelling = setting.in[subject.dialect];
  if (!spelling) return [];
  const holders = [spelling.path, ...(spelling.also ?? [])].flatMap((path) => follow(subject, path).present);
  return holders.flatMap(({ value: holder }): Entry[] => {
    if (holder.kind === "map")
      return holder.members.map((m) => ({ key: m.key, keySpan: m.keySpan, owner: holder, values: known(subject, m.value) }));
    if (holder.kind === "list")
      return holder.items.map((item, i) => ({ key: String(i), keySpan: item.span, owner: subject.node, values: known(subject, item) }));
    return [];
  });
}

function known(subject: Subject, node: Node): readonly Possible[] | undefined {
  const { possible, complete } = subject.evaluate(node);
  return complete && !possible.some((p) => isUndecided(p.value)) ? possible : undefined;
}

function follow(subject: Subject, path: string): Found {
  const steps = path.split(".");
  let here: readonly Possible[] = [{ value: subject.node, site: subject.node, certain: true, via: "literal" }];
  const gaps: Gap[] = [];
  let complete = true;
  let anchor = subject.anchor;
  for (const [i, step] of steps.entries()) {
    const next: Possible[] = [];
    for (const place of here) {
      if (place.value.kind !== "map") {
        complete = false;
        continue;
      }
      const found = member(place.value, step);
      const outcome = found && subject.evaluate(found.value);
      if (!outcome?.complete && outcome) complete = false;
      for (const p of outcome?.possible ?? []) if (!isNull(p.value)) next.push(inherit(place, p));
      if (outcome?.possible.some((p) => isNull(p.value)) || !found) {
        const writable = place.via === "literal" && (!found || found.value.kind === "scalar");
        const isExpression = found && outcome && outcome.possible.some((p) => p.value !== found.value);
        gaps.push({ owner: writable && !isExpression ? place.value : undefined, path: steps.slice(i), anchor: found?.keySpan ?? anchor });
      }
      if (found) anchor = found.keySpan;
    }
    here = next;
  }
  return { present: here, gaps, complete };
}

const inherit = (from: Possible, to: Possible): Possible => {
  const parameter = to.parameter ?? from.parameter;
  return { ...to, certain: to.certain && from.certain, ...(parameter === undefined ? {} : { parameter }) };
};

const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;
const isUndecided = (node: Node): boolean => node.kind === "scalar" && typeof node.value === "string" && isPlaceholder(node.value);

function toReading(subject: Subject, setting: Setting, { present, gaps, complete }: Found): Reading {
  const isBlock = setting.type === "block" || setting.type === "map" || setting.type === "list";
  const filled = present.filter(({ value }) => !(isBlock && value.kind === "map" && value.members.length === 0));
  const decided = filled.filter(({ value }) => !isUndecided(value));
  const all = complete && decided.length === filled.length;
  const [gap] = gaps;
  if (filled.length === 0 && complete) {
    const empty = present[0]?.value;
    const place = gap ?? { owner: undefined, path: [], anchor: empty?.span ?? subject.anchor };
    const absent: Absent = { is: "absent", assumed: assume(subject, setting), anchor: place.anchor, path: place.path };
    return place.owner ? { ...absent, owner: place.owner } : absent;
  }
  if (decided.length === 0) return { is: "unknown", node: filled[0]?.value ?? subject.node };
  const values = decided.map((p): Value => ({ ...p, ...interpret(subject.dialect, setting, p.value), node: p.value }));
  if (gap) values.push(leftOut(values[0]?.site ?? subject.node, assume(subject, setting)));
  return { is: "known", values, complete: all };
}

const leftOut = (site: Node, assumed: string | undefined): Value =>
  ({ canonical: assumed, raw: undefined, node: site, site, certain: true, via: "computed", absent: true });

function interpret(dialect: DialectId, setting: Setting, node: Node): Pick<Value, "canonical" | "raw"> {
  if (node.kind !== "scalar") return { canonical: "set", raw: undefined };
  if (setting.type === "choice" || setting.type === "flag") return { canonical: understand(setting, dialect, node.value), raw: node.value };
  return { canonical: String(node.value), raw: node.value };
}

/** What Azure takes a setting to be where this resource leaves it out. */
function assume(subject: Subject, setting: Setting): string | undefined {
  const when = setting.whenAbsent;
  if (when === undefined || typeof when === "string") return when;
  const by = settingById(when.by);
  const reading = by && read(subject, by);
  if (!reading || reading.is === "unknown") return undefined;
  if (reading.is === "absent") return when.is[reading.assumed ?? "absent"] ?? when.otherwise;
  const outcomes = new Set(reading.values.map((v) => when.is[v.canonical ?? ""] ?? when.otherwise));
  return outcomes.size === 1 && reading.complete ? [...outcomes][0] : undefined;
}
