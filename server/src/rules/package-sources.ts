import { isPlaceholder } from "../model/placeholder.ts";

/** An address in clear text, unless it is one of this machine. */
export const clearText = /\bhttp:\/\/(?!localhost\b|127\.)/gi;

const host = /\bhttps?:\/\/(?:[^\s/@"']*@)?([^\s/:"']+)/gi;

const channel = /^[\w./-]+$/;

/** `conda-forge::numpy` */
const channelOfPackage = /^[\w.-]+(?=::)/;

/** The channels, and the hosts of indexes and repositories, that a line of a conda file names. What is put in later is none. */
export function sourcesIn(line: string, isChannel: boolean): readonly string[] {
  const hosts = [...line.matchAll(host)].map(([, name = ""]) => name);
  const channels = (isChannel ? channel : channelOfPackage).exec(line) ?? [];
  return [...hosts, ...channels].filter((source) => source !== "nodefaults" && !isPlaceholder(source));
}
