import type { NamedText } from "../index.ts";

/** Looks around files, by their addresses. What cannot be read, or may not be, is not there. */
export interface Lookup {
  /** The files in the folder of another that may count for it. */
  beside(uri: string): Promise<readonly NamedText[]>;
  /** The same of a folder some levels above. */
  above(uri: string, level: number): Promise<readonly NamedText[]>;
  /** What stands in a file that another names by a relative path. */
  linked(uri: string, path: string): Promise<string | undefined>;
  /** The files in a folder that another names by a relative path, as far as `listing` goes. */
  below(uri: string, path: string): Promise<readonly NamedText[]>;
}

/** Where there is nothing to look at. */
export const noLookup: Lookup = {
  beside: async () => [],
  above: async () => [],
  linked: async () => undefined,
  below: async () => [],
};
