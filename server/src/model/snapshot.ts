import type { NamedText } from "../text/named-text.ts";

/** What is uploaded with a folder of code, as far as it matters here. Paths are those from the folder of the file that names it. */
export interface Snapshot {
  /** The files that hold a secret, by their names, and that nothing leaves out. */
  readonly secrets: readonly string[];
  /** The folder. */
  readonly folder: string;
  /** The file that says what is left out, where there is one. */
  readonly ignoreFile: NamedText | undefined;
}
