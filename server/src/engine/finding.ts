import type { Recognition } from "../dialects/dialect.ts";
import type { FileText } from "../model/file-text.ts";
import type { Resource } from "../model/resource.ts";
import type { Fix, Report } from "../rules/rule.ts";
import type { Tree } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";

/** A report with the rule that made it. */
export interface Finding extends Report {
  readonly rule: string;
  /** What it is about; undefined for what is said of a file as text. */
  readonly resource?: Resource;
  /** Why nothing mends it here, where that is known. */
  readonly unmended?: string | undefined;
  /** What mends it in other files; it is tried out when it is asked for. */
  readonly elsewhere?: () => Elsewhere;
}

/** What mends a finding in the files whose values cause it; where nothing does, why. */
export interface Elsewhere {
  readonly fixes: readonly FixElsewhere[];
  readonly unmended: string | undefined;
}

/** A change of another file; its title does not name that one. */
export interface FixElsewhere extends Fix {
  readonly file: NamedText;
  readonly tree: Tree;
}

/** A finding that the file silences, or a baseline. */
export interface SuppressedFinding extends Finding {
  /** What the comment gives as its reason; empty where it gives none. */
  readonly reason: string;
  /** It is not the file itself that silences it, but a baseline. */
  readonly isOutside?: true;
}

/** A file, read: everything that rules and features need to know about it. Depends on the text alone, and those that it links to. */
export interface Analysis {
  readonly tree: Tree;
  /** Undefined where the file is none of ours; then there are no resources either. */
  readonly recognition: Recognition | undefined;
  readonly resources: readonly Resource[];
  /** All that is written in it, whatever it declares. */
  readonly file: FileText | undefined;
  /** What the templates that it links to declare, where they are at hand. */
  readonly linked?: readonly Resource[];
}

export type { Fix };
