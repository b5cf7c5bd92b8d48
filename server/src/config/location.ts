import { linkBetween } from "../text/relative-path.ts";

/** Where a file is: its path or address, decoded, with slashes. */
export type Location = string;

/** The folder of a location, without the slash at its end. */
export const folderOf = (location: Location): Location => location.slice(0, Math.max(0, location.lastIndexOf("/")));

/** A folder and those above it. */
export function upwardFrom(folder: Location): readonly Location[] {
  // Nothing is above `` and `C:`, nor above `file://`.
  const isTop = !folder.includes("/") || folder.endsWith("/");
  return isTop ? [folder] : [folder, ...upwardFrom(folderOf(folder))];
}

/** What a path that is written in a file of `folder` leads to. */
export function locate(folder: Location, path: string): Location {
  const steps = folder.split("/");
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The path from a folder to what lies in it; undefined where it lies elsewhere. */
export const pathWithin = (folder: Location, location: Location): string | undefined =>
  location.startsWith(`${folder}/`) ? location.slice(folder.length + 1) : undefined;

/** The path from a folder to a file anywhere: `../parameters/prod.json`. */
export const pathFrom = (folder: Location, location: Location): string => linkBetween(`${folder}/`, location);
