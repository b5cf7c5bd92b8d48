import type { Environment } from "./environments.ts";
import type { Finding } from "./finding.ts";

/** What an environment makes of a template. */
export interface Verdict {
  readonly environment: Environment;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** The words of a place, from the outermost on: `when deployed by main.json`, `in prod`. */
type Place = readonly string[];

/**
 * `, by default and in dev; not in prod`: where what is said of a place in a template holds. Whether the defaults of that one
 * count: undefined where they are no way to deploy it.
 */
export function tellWhere(place: string, verdicts: readonly Verdict[], byDefault: boolean | undefined): string {
  const has = ({ findings }: Verdict): boolean => findings.has(place);
  const fallback = (is: boolean): readonly Place[] => (byDefault === is ? [["by default"]] : []);
  const where = [...fallback(true), ...placesOf(verdicts.filter(has), verdicts)];
  const elsewhere = [
    ...fallback(false),
    ...placesOf(
      verdicts.filter((v) => !has(v)),
      verdicts,
    ),
  ];
  // By default alone: its message has said so.
  const holds = byDefault && where.length === 1 ? "" : `, ${enumerate(where, "and")}`;
  return `${holds}${elsewhere.length === 0 ? "" : `; not ${enumerate(elsewhere, "or")}`}`;
}

/** Of another template that deploys it, which of its environments is not told where all are the same. */
function placesOf(some: readonly Verdict[], all: readonly Verdict[]): readonly Place[] {
  const isWhole = (way: string): boolean => all.every((v) => v.environment.where[0] !== way || some.includes(v));
  const places = some.map(({ environment: { where } }) => (isWhole(where[0]) ? where.slice(0, 1) : where));
  return [...new Map(places.map((place) => [place.join(" "), place])).values()];
}

/** `by default, in dev, prod or test` */
function enumerate(places: readonly Place[], last: string): string {
  const words = places.map((place, index) => wordsAfter(places[index - 1] ?? [], place));
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** What a place has in common with the one before it has been said. */
function wordsAfter(before: Place, place: Place): string {
  const shared = place.findIndex((words, i) => words !== before[i]);
  const [words = "", ...more] = place.slice(shared);
  const isLast = before.length === shared + 1;
  const [preposition] = /^(?:in|with|when deployed by) /.exec(words) ?? [];
  const isSaid = isLast && preposition !== undefined && before[shared]?.startsWith(preposition);
  return [isSaid ? words.slice(preposition.length) : words, ...more].join(" ");
}
