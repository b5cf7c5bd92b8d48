import { pathToFileURL } from "node:url";
import { realPath } from "../../disk/inside.ts";
import { readIfThere } from "../../disk/read-file.ts";
import { type Files, locationIn } from "../../index.ts";
import { uriOf } from "../configs.ts";
import { pathAt } from "./path-at.ts";

/** For editors that cannot look for files themselves: looks on the disk of this machine. */
export const findOnDisk: Files["findFirst"] = async (locations) => {
  for (const location of locations) {
    const path = pathAt(uriOf(location));
    const file = path === undefined ? undefined : readIfThere(path);
    if (file) return { location, ...file };
  }
  return undefined;
};

/** What is not on a disk of this machine is where it is. */
export const realPathOnDisk: Files["realPath"] = async (location) => {
  const path = pathAt(uriOf(location));
  if (path === undefined) return location;
  const real = realPath(path);
  return real === undefined ? undefined : locationIn(pathToFileURL(real).href);
};
