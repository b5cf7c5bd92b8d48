import { isPlaceholder } from "../model/placeholder.ts";

/** An address in clear text, unless it is one of this machine. */
export const clearText = /\bhttp:\/\/(?!localhost\b|127\.)/gi;

const host = /\bhttps?:\/\/(?:[^\s/@"']*@)?([^\s/:"']+)/gi;

/** The channels, and the hosts of indexes and repositories, that a line of a conda file names. What is put in later is none. */
export function sourcesIn(line: string, isChannel: boolean): readonly string[] {
  const hosts = [...line.matchAll(host)].map(([, name = ""]) => name);
  const named = isChannel ? line.trim() : (/^([\w.-]+)::/.exec(line.trim())?.[1] ?? "");
  const channel = hosts.length === 0 && /^[\w./-]+$/.test(named) && named !== "nodefaults" ? [named] : [];
  return [...hosts, ...channel].filter((source) => !isPlaceholder(source));
}
