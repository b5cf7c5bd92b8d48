import type { MapNode } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import type { Step } from "../schema/schema-at.ts";

/** A place where a key can be typed, or is being typed. */
export interface KeyPlace {
  /** The way to the map that gets the key. */
  readonly steps: readonly Step[];
  /** That map, once it has keys. */
  readonly owner: MapNode | undefined;
  /** What is there of the key, which the chosen one takes the place of. */
  readonly typed: Span;
  /** Whether the value follows already, so that only the key is asked for. */
  readonly hasValue: boolean;
  /** Blanks that the lines of the key start with. */
  readonly indent: string;
  /** What one level is indented by. */
  readonly unit: string;
  /** JSON on one line. */
  readonly isInline: boolean;
  /** Where a comma is missing in front. */
  readonly commaAt?: number;
  /** Whether a comma must follow. */
  readonly isFollowed: boolean;
}
