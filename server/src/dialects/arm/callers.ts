import type { NamedText } from "../../text/named-text.ts";
import { linkBetween, pathFrom } from "../../text/relative-path.ts";
import { companionsOf } from "./companions.ts";
import { linksIn, withLinked } from "./links.ts";
import { environmentOf } from "./pairs.ts";

/** A folder above the one of a file. */
export interface Above {
  /** The name of the folder in it that leads down to the file. */
  readonly through: string;
  readonly files: readonly NamedText[];
}

/** How far above a template those are looked for that deploy it. */
export const mostAbove = 3;
const mostCallers = 8;

/**
 * The files around a template, and the templates beside and `above` it that link to it, each with its parameter files and all
 * that it links to in turn.
 * Of two of which one links to the other, only that one counts: it says what the other is given.
 */
export async function withCallers(
  file: NamedText,
  around: readonly NamedText[],
  above: readonly Above[],
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly NamedText[]> {
  const own = [...above.toReversed().map(({ through }) => through), file.name].join("/");
  const seenFromTop = (one: NamedText, at = own): NamedText => ({ ...one, name: pathFrom(at, one.name) });
  const higher = above.flatMap(({ files }, i) => {
    const here = own.split("/").slice(0, above.length - 1 - i);
    return files.map((one) => seenFromTop(one, [...here, "_"].join("/")));
  });
  const all = new Map([...around.map((one) => seenFromTop(one)), ...higher].map((one) => [one.name, one]));
  all.delete(own);
  const callers = callersAmong(all, own).slice(0, mostCallers);
  if (callers.length === 0) return around;
  const known = new Map(all);
  for (const caller of callers)
    for (const one of await withLinked(caller, [...known.values()], (path) => read(linkBetween(own, path))))
      if (one.name !== own) known.set(one.name, one);
  const needed = reachedFrom(callers, known);
  const near = new Set(around.map((one) => pathFrom(own, one.name)));
  const templates = [...known.values()].flatMap((one) => {
    if (!near.has(one.name) && !needed.has(one.name)) return [];
    const isCaller = callers.some(({ name }) => name === one.name);
    return { ...one, name: linkBetween(own, one.name), ...(isCaller && { deploys: linkBetween(one.name, own) }) };
  });
  return [
    ...templates,
    ...callers.flatMap((caller) => parameterFilesOf(caller, [...all.values(), { ...file, name: own }], own)),
  ];
}

/** The parameter files beside a template that deploys another one. */
function parameterFilesOf(caller: NamedText, all: readonly NamedText[], own: string): readonly NamedText[] {
  const seen = ({ name, text }: NamedText): NamedText => ({ name: linkBetween(caller.name, name), text });
  const template = seen(caller);
  return companionsOf(template, all.map(seen)).parameterFiles.map(({ name, text }) => ({
    name: linkBetween(own, pathFrom(caller.name, name)),
    text,
    environment: environmentOf(name, template.name),
    givesTo: linkBetween(own, caller.name),
  }));
}

function callersAmong(all: ReadonlyMap<string, NamedText>, own: string): readonly NamedText[] {
  const reached = new Map(
    [...all.values()].flatMap((one) => {
      const found = linksIn(one).length > 0 ? reachedFrom([one], all) : undefined;
      return found?.has(own) ? [[one, found] as const] : [];
    }),
  );
  const callers = [...reached.keys()];
  const isOutermost = ({ name }: NamedText): boolean =>
    callers.every((other) => other.name === name || !reached.get(other)?.has(name));
  return callers.filter(isOutermost);
}

/** The paths of some files, and of all that these link to, as far as they are there. */
function reachedFrom(files: readonly NamedText[], all: ReadonlyMap<string, NamedText>): ReadonlySet<string> {
  const found = new Set(files.map(({ name }) => name));
  for (const name of found) {
    const file = all.get(name);
    for (const link of file ? linksIn(file) : []) found.add(link);
  }
  return found;
}
