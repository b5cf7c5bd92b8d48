import type { Resource } from "../../model/resource.ts";
import type { NamedText } from "../../text/named-text.ts";
import { condaFileAt } from "./conda-files.ts";
import { tied } from "./neighbours.ts";
import { snapshotOf } from "./snapshots.ts";

/** What a file declares, among the files around it: what a file of the CLI v2 names is found there. */
export function placed(resources: readonly Resource[], around: readonly NamedText[]): readonly Resource[] {
  if (around.length === 0) return resources;
  const found: Pick<Resource, "uploads" | "condaFile"> = {
    uploads: (path) => snapshotOf(path, around),
    condaFile: (path) => condaFileAt(path, around),
  };
  return tied(resources, around).map((resource) =>
    resource.dialect === "cli-v2" ? { ...resource, ...found } : resource,
  );
}
