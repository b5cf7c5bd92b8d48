import type { Kind } from "../../catalog/setting.ts";
import type { Shape } from "./shape.ts";

/** A kind of CLI v2 file. */
export interface FileKind {
  /** The last segment of its `$schema`, without `.schema.json`. */
  readonly id: string;
  /** Further spellings of that segment, also such as name several kinds; then the keys tell which. */
  readonly also?: readonly string[];
  /** What it declares; left out where no setting of it is in the catalog. */
  readonly declares?: { readonly kind: Kind; readonly variant?: string };
  /** Tells the kind without `$schema`; left out where keys alone do not tell. */
  readonly shape?: (file: Shape) => boolean;
  /** Tells it even against a `$schema`; left out where `shape` does. */
  readonly proof?: (file: Shape) => boolean;
  /** Words (regular expressions) of which every text with this shape has at least one. */
  readonly tells?: readonly string[];
  /** Kinds of one family differ in so little that keys never contradict a `$schema` that names another of it. */
  readonly family?: string;
}

/** The word for a text with a `type` of this spelling. */
export const typed = (spelling: string): string => `type["']?\\s*:\\s*["']?${spelling}\\b`;
