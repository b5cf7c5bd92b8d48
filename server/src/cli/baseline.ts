import { dirname, resolve } from "node:path";
import { realPath } from "../disk/inside.ts";
import { explainError, readText } from "../disk/read-file.ts";
import { type Baseline, printable, printBaseline, type ReportedFile, readBaseline } from "../index.ts";
import { locationOf } from "./configs.ts";
import { replaceFile } from "./replace-file.ts";
import { note } from "./terminal.ts";

/** Reads a baseline; undefined, and a note, where that cannot be done. */
export function openBaseline(file: string): Baseline | undefined {
  const complain = (reason: string): undefined =>
    note(`cannot use ${printable(file)}: ${printable(reason)}`) as undefined;
  try {
    const content = readText(file);
    if ("passedOver" in content) return complain(content.passedOver);
    const baseline = readBaseline(locationOf(file), content.text);
    return typeof baseline === "string" ? complain(baseline) : baseline;
  } catch (error) {
    return complain(explainError(error));
  }
}

/** How many findings a baseline accepts that are there no longer: in the files that were checked, and in those that are gone. */
export function countLeftovers(
  { location, accepted }: Baseline,
  checked: readonly string[],
  reports: readonly ReportedFile[],
): number {
  const none: readonly string[] = [];
  const found = new Map(checked.map((path) => [locationOf(path), none]));
  for (const { path, findings, suppressed } of reports)
    found.set(
      locationOf(path),
      [...findings, ...suppressed].map(({ fingerprint }) => fingerprint),
    );
  const leftIn = ([path, prints]: readonly [string, ReadonlySet<string>]): number => {
    const file = resolve(dirname(location), path);
    const present = found.get(locationOf(file)) ?? (realPath(file) === undefined ? none : [...prints]);
    return [...prints].filter((print) => !present.includes(print)).length;
  };
  return [...accepted].reduce((sum, entry) => sum + leftIn(entry), 0);
}

/** Writes a baseline that accepts all that was found in files on disk; answers whether it could be written. */
export function writeBaseline(file: string, reports: readonly ReportedFile[]): boolean {
  const prints = reports
    .filter(({ path }) => path !== "-")
    .map(({ path, findings }) => [locationOf(path), findings.map(({ fingerprint }) => fingerprint)] as const);
  try {
    replaceFile(file, Buffer.from(printBaseline(locationOf(file), new Map(prints))));
    return true;
  } catch (error) {
    note(`cannot write ${printable(file)}: ${explainError(error)}`);
    return false;
  }
}
