import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FindFirst } from "../index.ts";
import { uriOf } from "./configs.ts";

/** For editors that cannot look for files themselves: looks on the disk of this machine. */
export const findOnDisk: FindFirst = async (locations) => {
  for (const location of locations.filter((place) => place.startsWith("file:"))) {
    try {
      return { location, text: await readFile(fileURLToPath(uriOf(location)), "utf8") };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") return { location, fault: code ?? "it cannot be opened" };
    }
  }
  return undefined;
};
