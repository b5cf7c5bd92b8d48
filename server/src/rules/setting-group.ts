import type { Setting } from "../catalog/setting.ts";
import type { Absent, Reading, Resource, Value } from "../model/resource.ts";
import type { Op } from "../syntax/tree.ts";
import type { Fix } from "./rule.ts";
import { code, keyOf } from "./wording.ts";

/** Settings that only make sense together. */
export interface Group {
  readonly present: readonly Value[];
  readonly missing: readonly { readonly setting: Setting; readonly absent: Absent }[];
}

/** Which of `settings` a resource has; undefined where that cannot be known. */
export function groupOf(resource: Resource, settings: readonly Setting[]): Group | undefined {
  const readings = settings.map((setting) => ({ setting, reading: resource.read(setting) }));
  if (readings.some(({ reading }) => isUndecided(resource, reading))) return undefined;
  return {
    present: readings.flatMap(({ reading }) => (reading.is === "known" ? reading.values.slice(0, 1) : [])),
    missing: readings.flatMap(({ setting, reading: absent }) => (absent.is === "absent" ? [{ setting, absent }] : [])),
  };
}

/** A placeholder is as good as a value, but an expression of a template may turn out empty. */
const isUndecided = (resource: Resource, reading: Reading): boolean =>
  (reading.is === "unknown" && resource.dialect === "arm") ||
  (reading.is === "known" && (!reading.complete || reading.values.some((v) => v.absent)));

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
function enumerate(words: readonly string[]): string {
  const quoted = words.map(code);
  const last = quoted.pop() ?? "";
  return quoted.length > 0 ? `${quoted.join(", ")} and ${last}` : last;
}

export const keysOf = (resource: Resource, { missing }: Group): string =>
  enumerate(missing.map(({ setting }) => keyOf(setting, resource).split(".").at(-1) ?? ""));

/** Adds what is missing, with text in angle brackets to be filled in by hand. */
export function complete(resource: Resource, group: Group, hints: ReadonlyMap<Setting, string>): readonly Fix[] {
  const ops = group.missing.flatMap(({ setting, absent: { owner, path } }): Op[] => {
    const hint = hints.get(setting);
    return owner && hint !== undefined ? [{ op: "set", owner, path, value: `<${hint}>` }] : [];
  });
  if (ops.length === 0 || ops.length < group.missing.length) return [];
  return [{ title: `Add ${keysOf(resource, group)}, to be filled in`, safe: false, ops }];
}
