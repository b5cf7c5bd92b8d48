import { readFile, realpath } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Files, type Location, locationIn } from "../index.ts";
import { uriOf } from "./configs.ts";

const isOnDisk = (location: Location): boolean => location.startsWith("file:");
const pathOf = (location: Location): string => fileURLToPath(uriOf(location));

/** For editors that cannot look for files themselves: looks on the disk of this machine. */
export const findOnDisk: Files["findFirst"] = async (locations) => {
  for (const location of locations.filter(isOnDisk)) {
    try {
      return { location, text: await readFile(pathOf(location), "utf8") };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Where Node is told not to look, there is nothing.
      if (!["ENOENT", "ENOTDIR", "ERR_ACCESS_DENIED"].includes(code ?? ""))
        return { location, fault: code ?? "it cannot be opened" };
    }
  }
  return undefined;
};

/** What is not on a disk of this machine is where it is. */
export const realPathOnDisk: Files["realPath"] = async (location) => {
  if (!isOnDisk(location)) return location;
  try {
    return locationIn(pathToFileURL(await realpath(pathOf(location))).href);
  } catch {
    return undefined;
  }
};
