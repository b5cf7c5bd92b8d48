import { checksIn, type ProfileId } from "../index.ts";
import { print, terminal } from "./terminal.ts";

export interface ListOptions {
  readonly profile?: ProfileId;
}

/** Prints every rule and check of structure: id, severity, title; where a profile is asked for, why it is so severe there. */
export function listRules({ profile }: ListOptions): number {
  const { colour } = terminal();
  const checks = checksIn(profile ?? "recommended").toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(...checks.map(({ id }) => id.length));
  for (const { id, level, title, because } of checks) {
    const paint = level === "off" ? colour.faint : colour[level];
    const why = profile === undefined ? "" : `  ${colour.faint(because)}`;
    print(`${id.padEnd(width)}  ${paint(level.padEnd(11))}  ${title}${why}\n`);
  }
  return 0;
}
