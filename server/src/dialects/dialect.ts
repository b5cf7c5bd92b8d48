import type { DialectId } from "../catalog/setting.ts";
import type { Resource } from "../model/resource.ts";
import type { Tree } from "../syntax/tree.ts";

/** What a file is, and how that was seen. */
export interface Recognition {
  readonly dialect: DialectId;
  /** The kind of file, in the format's own words: `workspace`, `managedOnlineEndpoint`, `template`, `aciDeploymentConfig`. */
  readonly kind: string;
  /** A sentence for people who ask why the file is checked. */
  readonly reason: string;
  /** The kind whose keys the file has, where it calls itself another one. */
  readonly looksLike?: string;
  /** The file holds only what an update is to change: nothing is missing in it. */
  readonly isUpdate?: true;
}

/** What the words of a file mean. */
export interface Dialect {
  readonly id: DialectId;
  /** False, at a glance over the raw text, where the file cannot be this dialect; spares parsing. */
  mayHold(text: string): boolean;
  /** By content, never by file name. */
  recognise(tree: Tree): Recognition | undefined;
  resources(tree: Tree): readonly Resource[];
}
