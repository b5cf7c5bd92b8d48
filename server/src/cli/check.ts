import { type Severity, severities } from "../index.ts";
import { writeBaseline } from "./baseline.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { type GatherOptions, gather } from "./gather.ts";
import { say } from "./language.ts";
import { limit } from "./limit.ts";
import { note, print, terminal } from "./terminal.ts";

export interface CheckOptions extends Omit<GatherOptions, "width"> {
  readonly deliveries: readonly Delivery[];
  readonly failOn: Severity | "never";
  /** Where to write a baseline of all that is found, instead of telling it. */
  readonly writeBaseline?: string;
  /** How many findings to tell at most. */
  readonly maxFindings?: number;
  /** Of ML Warden. */
  readonly version: string;
}

/** Checks files and folders, writes the reports, and answers the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const here = terminal();
  const { files, diff, failed } = await gather(paths, { ...options, width: here.width });
  if (options.writeBaseline !== undefined) return writeBaseline(options.writeBaseline, files) && !failed ? 0 : 2;
  const fails = failsOn(options.failOn);
  const found = files.flatMap(({ findings }) => findings);
  const { maxFindings = found.length, version, quiet = false } = options;
  if (found.length > maxFindings && !quiet)
    note(`${found.length - maxFindings} of ${found.length} findings are not shown`);
  print(diff);
  const delivered = deliver(limit(files, maxFindings), options.deliveries, {
    terminal: here,
    version,
    quiet,
    fails,
    say,
  });
  return failed || !delivered ? 2 : found.some(({ severity }) => fails(severity)) ? 1 : 0;
}

function failsOn(least: CheckOptions["failOn"]): (severity: Severity) => boolean {
  const failing = least === "never" ? [] : severities.slice(0, severities.indexOf(least) + 1);
  return (severity) => failing.includes(severity);
}
