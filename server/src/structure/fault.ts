import type { Path } from "../syntax/tree.ts";
import type { Schema } from "./schema.ts";

/** One thing that a schema and a file disagree about, before it has words. */
export interface Fault {
  /** The keyword of JSON Schema that does not hold; `unknown` for a key that is not listed. */
  readonly keyword:
    | "type"
    | "value"
    | "pattern"
    | "bound"
    | "unknown"
    | "required"
    | "refused"
    | "shape"
    | "together"
    | "unread"
    | "name";
  /** The value at fault; for `unknown` and `required` the map. */
  readonly path: Path;
  /** The key of `unknown` and `required`. */
  readonly key?: string;
  /** The schema whose keyword does not hold. */
  readonly schema: Schema;
}
