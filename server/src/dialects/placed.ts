import type { Resource } from "../model/resource.ts";
import type { NamedText } from "../text/named-text.ts";
import { withCondaFiles } from "./conda-files.ts";
import { tied } from "./neighbours.ts";
import { withSnapshots } from "./snapshots.ts";

/** What a file declares, among the files around it. */
export const placed = (resources: readonly Resource[], around: readonly NamedText[]): readonly Resource[] =>
  withCondaFiles(withSnapshots(tied(resources, around), around), around);
