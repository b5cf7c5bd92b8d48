import { type Baseline, printable, printBaseline, type ReportedFile, readBaseline } from "../index.ts";
import { locationOf } from "./configs.ts";
import { explainError, readText } from "./read-file.ts";
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
