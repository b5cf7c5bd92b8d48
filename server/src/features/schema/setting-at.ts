import { settingsOf } from "../../catalog/index.ts";
import type { DialectId, Setting } from "../../catalog/setting.ts";
import type { Analysis } from "../../engine/finding.ts";
import type { Resource } from "../../model/resource.ts";
import { pathAt } from "../../syntax/cursor.ts";
import type { Node } from "../../syntax/tree.ts";
import { contains, type Span } from "../../text/span.ts";
import { type Step, stepsOf } from "./schema-at.ts";

/** What lies at an offset, seen from the resource around it. */
export interface Place {
  readonly resource: Resource;
  /** Keys from the resource down. */
  readonly path: readonly string[];
  /** What is pointed at: a key or a value. */
  readonly span: Span;
  readonly value: Node;
  readonly onKey: boolean;
}

export interface SettingPlace extends Place {
  readonly setting: Setting;
}

/** The key or value at an offset, from the innermost resource that holds it. */
export function placeAt({ tree, resources }: Analysis, offset: number): Place | undefined {
  const { steps = [], node, member, onKey } = pathAt(tree, offset) ?? {};
  const from = steps.findLastIndex(({ owner }) => resources.some((resource) => resource.node === owner));
  const resource = resources.find((r) => r.node === steps[from]?.owner);
  if (!resource || !node || !member || !(onKey || node.kind === "scalar")) return undefined;
  const path = pathFrom(stepsOf({ steps: steps.slice(from) }));
  return { resource, path, span: onKey ? member.keySpan : node.span, value: node, onKey: onKey === true };
}

/** The setting whose key or value lies at an offset, or whose value comes from there: a parameter's default, a variable. */
export function settingAt(analysis: Analysis, offset: number): SettingPlace | undefined {
  const place = placeAt(analysis, offset);
  const setting = place && settingsOf(place.resource.kind, place.resource.dialect).find((s) => isSpelled(s, place));
  return setting ? { ...place, setting } : settingFrom(analysis, offset);
}

/** The settings inside the block whose key lies at an offset. */
export function settingsBelow(place: Place): readonly Setting[] {
  if (
    !place.onKey ||
    (place.resource.dialect === "arm" && place.path.length === 1 && fold(place.path) === "properties")
  )
    return [];
  const block = `${fold(place.path)}.`;
  return settingsOf(place.resource.kind, place.resource.dialect).filter((s) =>
    pathsOf(s, place.resource.dialect).some((path) => path.startsWith(block)),
  );
}

/** The way down as the catalog writes it: the items of a list are `name[]`. */
export const pathFrom = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ key }, i) => {
    if (typeof key === "number") return i === 0 ? [String(key)] : [];
    return typeof steps[i + 1]?.key === "number" ? [`${key}[]`] : [key];
  });

const fold = (path: readonly string[]): string => path.join(".").toLowerCase();

/** Every spelling of a setting's path, in lower case. */
export function pathsOf(setting: Setting, dialect: DialectId): readonly string[] {
  const spelling = setting.in[dialect];
  return spelling ? [spelling.path, ...(spelling.also ?? [])].map((path) => path.toLowerCase()) : [];
}

const isSpelled = (setting: Setting, { resource, path }: Place): boolean =>
  pathsOf(setting, resource.dialect).includes(fold(path));

function settingFrom({ resources, recognition }: Analysis, offset: number): SettingPlace | undefined {
  if (recognition?.dialect !== "arm") return undefined;
  for (const resource of resources) {
    for (const setting of settingsOf(resource.kind, resource.dialect)) {
      const reading = resource.read(setting);
      const value =
        reading.is === "known"
          ? reading.values.find((v) => v.via !== "literal" && isScalarAt(v.site, offset))
          : undefined;
      if (value)
        return {
          resource,
          setting,
          path: pathOf(setting, resource.dialect),
          span: value.site.span,
          value: value.site,
          onKey: false,
        };
    }
  }
  return undefined;
}

const pathOf = (setting: Setting, dialect: DialectId): readonly string[] => setting.in[dialect]?.path.split(".") ?? [];
const isScalarAt = (node: Node, offset: number): boolean => node.kind === "scalar" && contains(node.span, offset);
