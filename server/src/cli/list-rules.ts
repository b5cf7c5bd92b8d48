import { checks } from "../index.ts";
import { print, terminal } from "./terminal.ts";

/** Prints every rule and check of structure: id, severity, title. */
export function listRules(): number {
  const { colour } = terminal();
  const width = Math.max(...checks.map(({ id }) => id.length));
  const ordered = [...checks].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, severity, title } of ordered)
    print(`${id.padEnd(width)}  ${colour[severity](severity.padEnd(11))}  ${title}\n`);
  return 0;
}
