import { folderOf, type Location, pathFrom } from "./location.ts";

/** The name under which an editor looks for a baseline. */
export const baselineName = "mlwarden-baseline.json";

/** Findings that are accepted as they are: their fingerprints, by the path of their file from the baseline's folder on. */
export interface Baseline {
  readonly location: Location;
  readonly accepted: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Written {
  readonly version: 1;
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

/** Reads a baseline; a sentence where it is none. */
export function readBaseline(location: Location, text: string): Baseline | string {
  try {
    const written: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (!isWritten(written)) return "it is no baseline of version 1";
    const accepted = Object.entries(written.accepted).map(([path, prints]) => [path, new Set(prints)] as const);
    return { location, accepted: new Map(accepted) };
  } catch {
    return "it is not JSON";
  }
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== "object" || value === null) return false;
  const { version, accepted } = value as Partial<Written>;
  if (version !== 1 || typeof accepted !== "object" || accepted === null) return false;
  return Object.values(accepted).every(
    (list) => Array.isArray(list) && list.every((print) => typeof print === "string"),
  );
}

/** A baseline of fingerprints by file, in an order that does not depend on that of the texts. */
export function printBaseline(location: Location, files: ReadonlyMap<Location, readonly string[]>): string {
  const accepted = [...files]
    .filter(([, prints]) => prints.length > 0)
    .map(([file, prints]) => [pathFrom(folderOf(location), file), prints.toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const written: Written = { version: 1, accepted: Object.fromEntries(accepted) };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** What a baseline accepts in a file. */
export const acceptedIn = ({ location, accepted }: Baseline, file: Location): ReadonlySet<string> =>
  accepted.get(pathFrom(folderOf(location), file)) ?? new Set();
