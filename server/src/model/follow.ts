import { isExpression } from "../expressions/arm/expression.ts";
import type { Outcome, Possible } from "../expressions/possible.ts";
import { type MapNode, member, type Node } from "../syntax/tree.ts";
import type { Span } from "../text/span.ts";

/** A place where a path ends early, because a key is missing or null. */
export interface Gap {
  /** The map that lacks the key; undefined where an expression made it, so that nothing can be added. */
  readonly owner: MapNode | undefined;
  /** The keys that are missing below `owner`. */
  readonly path: readonly string[];
  /** The deepest key of the path that is there. */
  readonly anchor: Span;
  /** False where a deployment may decide otherwise, by the parameter if one is named. */
  readonly certain: boolean;
  readonly parameter?: string;
}

/** Where a path leads: several places where an expression has several outcomes. */
export interface Found {
  readonly present: readonly Possible[];
  readonly gaps: readonly Gap[];
  /** False where it may lead elsewhere, in a way that cannot be worked out. */
  readonly complete: boolean;
}

/**
 * Follows a dotted path down from a node, through whatever expressions stand on the way. A step `key[]` goes on in every item
 * of the list under `key`.
 */
export function follow(start: MapNode, path: string, anchor: Span, evaluate: (node: Node) => Outcome): Found {
  const steps = path.split(".");
  const gaps: Gap[] = [];
  let complete = true;
  let deepest = anchor;
  let present: readonly Possible[] = [{ value: start, site: start, certain: true, via: "literal" }];
  for (const [i, step] of steps.entries()) {
    const next: Possible[] = [];
    for (const place of present) {
      const found =
        member(place.value, step) ?? (step.endsWith("[]") ? member(place.value, step.slice(0, -2)) : undefined);
      if (place.value.kind !== "map" || (!found && hasKeysOfDeployment(place.value))) complete = false;
      else if (!found) gaps.push({ owner: ownerOf(place), path: steps.slice(i), anchor: deepest, ...doubt(place) });
      else {
        deepest = found.keySpan;
        const outcome = evaluate(found.value);
        complete &&= outcome.complete;
        const [absent, there] = partition(alternativesOf(outcome));
        const reached = there.map((p) => inherit(place, p));
        // A dialect may have gathered the items already, under the name of the step itself.
        if (!step.endsWith("[]") || found.key === step) next.push(...reached);
        else for (const list of reached) complete = intoItems(list, evaluate, next) && complete;
        for (const p of absent) {
          const owner = p.value === found.value ? ownerOf(place) : undefined;
          gaps.push({ owner, path: steps.slice(i), anchor: deepest, ...doubt(inherit(place, p)) });
        }
      }
    }
    present = next;
  }
  return { present, gaps, complete };
}

/** Whether a map has keys that expressions make: any may be among them. */
const hasKeysOfDeployment = ({ members }: MapNode): boolean => members.some(({ key }) => isExpression(key));

/** Adds what the items of a list may be to `next`; false where that is not all known. */
function intoItems(list: Possible, evaluate: (node: Node) => Outcome, next: Possible[]): boolean {
  if (list.value.kind !== "list") return false;
  const outcomes = list.value.items.map(evaluate);
  next.push(...outcomes.flatMap((outcome) => alternativesOf(outcome).map((p) => inherit(list, p))));
  return outcomes.every((outcome) => outcome.complete);
}

const ownerOf = (place: Possible): MapNode | undefined =>
  place.via === "literal" && place.value.kind === "map" ? place.value : undefined;

const doubt = ({ certain, parameter }: Possible): Pick<Gap, "certain" | "parameter"> =>
  parameter === undefined ? { certain } : { certain, parameter };

const alternativesOf = (outcome: Outcome): readonly Possible[] =>
  outcome.complete && outcome.possible.length === 1
    ? outcome.possible
    : outcome.possible.map((possible) => ({ ...possible, among: outcome }));

/** What lies below an uncertain value is as uncertain. */
function inherit(from: Possible, to: Possible): Possible {
  if (from.certain && !from.given && !from.among && from.parameter === undefined) return to;
  const parameter = to.parameter ?? from.parameter;
  const among = to.among ?? from.among;
  return {
    ...to,
    certain: to.certain && from.certain,
    ...(to.given || from.given ? { given: true } : {}),
    ...(among ? { among } : {}),
    ...(parameter === undefined ? {} : { parameter }),
  };
}

/** Null means "not given", in YAML as in Resource Manager. */
function partition(possible: readonly Possible[]): readonly [readonly Possible[], readonly Possible[]] {
  const isNull = ({ value }: Possible): boolean => value.kind === "scalar" && value.value === null;
  return [possible.filter(isNull), possible.filter((p) => !isNull(p))];
}
