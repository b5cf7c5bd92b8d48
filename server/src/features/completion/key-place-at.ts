import type { Tree } from "../../syntax/tree.ts";
import { jsonKeyPlace } from "./json-key-place.ts";
import type { KeyPlace } from "./key-place.ts";
import { yamlKeyPlace } from "./yaml-key-place.ts";

/** Where in a file a key can be typed at `offset`; `undefined` where none can. */
export const keyPlaceAt = (tree: Tree, offset: number): KeyPlace | undefined =>
  tree.syntax === "yaml" ? yamlKeyPlace(tree, offset) : jsonKeyPlace(tree, offset);
