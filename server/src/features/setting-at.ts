import { settingsOf } from "../catalog/index.ts";
import type { DialectId, Setting } from "../catalog/setting.ts";
import type { Analysis } from "../engine/finding.ts";
import type { Resource } from "../model/resource.ts";
import type { Member, Node } from "../syntax/tree.ts";
import { contains, type Span } from "../text/span.ts";

/** What lies at an offset, seen from the resource around it. */
export interface Place {
  readonly resource: Resource;
  /** Keys from the resource down; one step for each map on the way. */
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
export function placeAt({ resources }: Analysis, offset: number): Place | undefined {
  const [resource] = resources
    .filter(({ node }) => contains(node.span, offset))
    .sort((a, b) => a.node.span.end - a.node.span.start - (b.node.span.end - b.node.span.start));
  return resource && descend(resource, offset);
}

function descend(resource: Resource, offset: number): Place | undefined {
  const path: string[] = [];
  let place: Place | undefined;
  let node: Node = resource.node;
  while (node.kind === "map" && !node.alias) {
    const found: Member | undefined = node.members.findLast((m) => !m.merged && m.keySpan.start <= offset);
    if (!found) return place;
    path.push(found.key);
    if (offset <= found.keySpan.end) return { resource, path, span: found.keySpan, value: found.value, onKey: true };
    if (!contains(found.value.span, offset)) return undefined;
    node = found.value;
    place = { resource, path, span: node.span, value: node, onKey: false };
  }
  return node.kind === "list" ? undefined : place;
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
  const block = `${fold(place.path)}\n`;
  return settingsOf(place.resource.kind, place.resource.dialect).filter((s) =>
    pathsOf(s, place.resource.dialect).some((path) => path.startsWith(block)),
  );
}

const fold = (path: readonly string[]): string => path.join("\n").toLowerCase();

function pathsOf(setting: Setting, dialect: DialectId): readonly string[] {
  const spelling = setting.in[dialect];
  return spelling ? [spelling.path, ...(spelling.also ?? [])].map((path) => fold(path.split("."))) : [];
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
