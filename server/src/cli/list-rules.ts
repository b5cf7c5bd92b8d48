import { checksIn, isSameAs, type ProfileId, reportRules, rules, type Source } from "../index.ts";
import { say } from "./language.ts";
import { note, print, terminal } from "./terminal.ts";

export interface ListOptions {
  readonly profile?: ProfileId;
  readonly format: "text" | "json";
  /** Only what checks the same as this. */
  readonly source?: Source;
}

/** Prints every rule and check of structure: id, severity, title; where a profile is asked for, why it is so severe there. */
export function listRules({ profile, format, source }: ListOptions): number {
  const same = source && new Set(rules.filter((rule) => isSameAs(rule, source)).map(({ id }) => id));
  const checks = checksIn(profile ?? "recommended")
    .filter(({ id }) => same?.has(id) ?? true)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (checks.length === 0) note("no rule of ML Warden checks the same");
  if (format === "json") print(reportRules(checks));
  else printTable(checks, profile !== undefined);
  return 0;
}

function printTable(checks: ReturnType<typeof checksIn>, reasons: boolean): void {
  const { colour } = terminal();
  const width = Math.max(...checks.map(({ id }) => id.length));
  for (const { id, level, title, because } of checks) {
    const paint = level === "off" ? colour.faint : colour[level];
    const why = reasons ? `  ${colour.faint(say(because))}` : "";
    print(`${id.padEnd(width)}  ${paint(level.padEnd(11))}  ${say(title)}${why}\n`);
  }
}
