import { type Location, pathWithin } from "./location.ts";

/** A file that was found: its text, or why it cannot be read. */
export type Found = { readonly location: Location } & ({ readonly text: string } | { readonly fault: string });

/** The files around those that are checked. */
export interface Files {
  /** The first of some files that there is. */
  findFirst(locations: readonly Location[]): Promise<Found | undefined>;
  /** The folder that is worked in, around a file: what that file names is not read outside of it. */
  homeOf(location: Location): Location;
  /** Where a file or folder is once links are followed; undefined where it is not there. */
  realPath(location: Location): Promise<Location | undefined>;
}

/** Reads a file that another one names, unless it lies outside of `home` or a link leads there. */
export async function readWithin(home: Location, location: Location, files: Files): Promise<Found | undefined> {
  const outside = { location, fault: `it lies outside of the folder '${home.slice(home.lastIndexOf("/") + 1)}'` };
  if (!isIn(home, location)) return outside;
  const [real, realHome] = await Promise.all([files.realPath(location), files.realPath(home)]);
  const leadsOut = real !== undefined && realHome !== undefined && !isIn(realHome, real);
  return leadsOut ? outside : files.findFirst([location]);
}

/** Of two folders around the same file, the one around the other. */
export const wider = (a: Location, b: Location): Location => (a.length < b.length ? a : b);

const isIn = (folder: Location, location: Location): boolean => pathWithin(folder, location) !== undefined;
