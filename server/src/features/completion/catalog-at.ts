import { settingsOf } from "../../catalog/index.ts";
import type { Setting } from "../../catalog/setting.ts";
import type { Analysis } from "../../engine/finding.ts";
import type { Resource } from "../../model/resource.ts";
import type { Step } from "../schema/schema-at.ts";
import { pathFrom, pathsOf } from "../schema/setting-at.ts";
import type { KeyPlace } from "./key-place.ts";

/** A map, seen from the resource that it is part of. */
export interface CatalogPlace {
  readonly resource: Resource;
  readonly path: readonly string[];
  /** The keys of it that the catalog knows. */
  readonly keys: readonly string[];
}

/** Where in its resource a map lies; undefined outside every resource. */
export function catalogAt({ resources }: Analysis, { steps, owner }: KeyPlace): CatalogPlace | undefined {
  const way: readonly Partial<Step>[] = [...steps, { owner }];
  const from = way.findLastIndex((step) => step.owner && resources.some(({ node }) => node === step.owner));
  const resource = resources.find(({ node }) => node === way[from]?.owner);
  if (!resource) return undefined;
  const path = pathFrom(steps.slice(from));
  const start = path.length === 0 ? "" : `${path.join(".")}.`;
  const paths = settingsOf(resource.kind, resource.dialect).flatMap((s) => s.in[resource.dialect]?.path ?? []);
  const keys = paths
    .filter((p) => p.startsWith(start))
    .map((p) => p.slice(start.length).split(".")[0]?.replace("[]", "") ?? "");
  return { resource, path, keys: [...new Set(keys)] };
}

/** The setting that a key of the map is, and those below the key. */
export function settingsAt(
  { resource, path }: CatalogPlace,
  key: string,
): { readonly own: Setting | undefined; readonly below: readonly Setting[] } {
  const whole = [...path, key].join(".").toLowerCase();
  const settings = settingsOf(resource.kind, resource.dialect).map((setting) => ({
    setting,
    paths: pathsOf(setting, resource.dialect),
  }));
  return {
    own: settings.find(({ paths }) => paths.includes(whole))?.setting,
    below: settings
      .filter(({ paths }) => paths.some((p) => p.startsWith(`${whole}.`) || p.startsWith(`${whole}[].`)))
      .map(({ setting }) => setting),
  };
}
