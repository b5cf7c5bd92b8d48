import { dirname, join } from "node:path";
import { filesBelow } from "../../disk/files-below.ts";
import { filesBeside } from "../../disk/files-beside.ts";
import { leadsInside } from "../../disk/inside.ts";
import { textIn } from "../../disk/read-file.ts";
import { type Files, locationIn, nameIn, namesBeside } from "../../index.ts";
import { uriOf } from "../configs.ts";
import type { Lookup } from "../lookup.ts";
import { pathAt } from "./path-at.ts";

/** For editors that cannot look around files themselves: looks on the disk of this machine, never outside of the folder that is worked in, links followed. */
export function lookupOnDisk(homeOf: Files["homeOf"]): Lookup {
  /** Where a relative path in a file leads to; undefined where that may not be read. */
  const reach = (uri: string, path: string): string | undefined => {
    const [from, home] = [pathAt(uri), pathAt(uriOf(homeOf(locationIn(uri))))];
    if (from === undefined || home === undefined) return undefined;
    const target = join(dirname(from), path);
    return leadsInside(target, home) ? target : undefined;
  };
  const filesIn = (uri: string, path: string) => {
    const folder = reach(uri, path);
    return folder === undefined ? [] : filesBeside(folder, namesBeside(nameIn(uri)));
  };
  return {
    beside: async (uri) => filesIn(uri, "."),
    above: async (uri, level) => filesIn(uri, "../".repeat(level)),
    linked: async (uri, path) => {
      const target = reach(uri, path);
      return target === undefined ? undefined : textIn(target);
    },
    below: async (uri, path) => {
      const top = reach(uri, path);
      return top === undefined ? [] : filesBelow(top);
    },
  };
}
