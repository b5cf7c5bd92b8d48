import type { NamedText } from "../text/named-text.ts";
import type { Span } from "../text/span.ts";

/** One line of a conda file: a channel, a package, or a line for pip. */
export interface CondaLine {
  readonly text: string;
  readonly isChannel: boolean;
  readonly span: Span;
}

/** A conda file that another file names. */
export interface CondaFile {
  readonly file: NamedText;
  readonly lines: readonly CondaLine[];
}
