import { knows, type Setting, spell } from "../catalog/setting.ts";
import type { Absent, Resource, Value } from "../model/resource.ts";
import { at, member, type Op, textOf } from "../syntax/tree.ts";
import type { Fix } from "./rule.ts";
import { changesWith } from "./version-changes.ts";
import { code, keyOf } from "./wording.ts";

/** Gives a setting that is written out the wanted value, where a person would: at the literal, or at the parameter's default. */
export function change(
  setting: Setting,
  resource: Resource,
  value: Value,
  want: string,
  safe: boolean,
): readonly Fix[] {
  if (value.site.kind !== "scalar") return [];
  const word = spell(setting, resource.dialect, want);
  const text = typeof value.site.value === "string" && typeof word === "boolean" ? String(word) : word;
  const written = value.allowed ? allowedSpelling(value.allowed, text) : text;
  if (written === undefined) return [];
  return overwrite(setting, resource, value, written, safe);
}

/** As `change`, with a value that the file writes just so. */
export function overwrite(
  setting: Setting,
  resource: Resource,
  value: Value,
  written: string | boolean | number,
  safe: boolean,
): readonly Fix[] {
  if (isWorkedOut(value)) return [];
  const { site, parameter, isPart } = value;
  const key = code(keyOf(setting, resource));
  const fallback = `the default of parameter ${code(parameter ?? "")}`;
  const [subject, place] = parameter === undefined ? [key, ""] : isPart ? [key, ` in ${fallback}`] : [fallback, ""];
  return [
    {
      title: `Set ${subject} to ${code(written)}${place}`,
      safe,
      ops: [{ op: "replace", node: site, value: written }],
    },
  ];
}

/**
 * Whether a value comes about in a way in which it cannot be changed where it is written. What a parameter file gives can be, if
 * it is the setting's own word or a switch: whether the template then comes to the wanted value remains to be tried out.
 */
function isWorkedOut({ via, given, raw, site }: Value): boolean {
  if (via !== "computed" || !given || site.kind !== "scalar") return via === "allowed" || via === "computed";
  return typeof site.value !== "boolean" && String(site.value).toLowerCase() !== String(raw).toLowerCase();
}

function allowedSpelling(allowed: NonNullable<Value["allowed"]>, word: string | boolean): string | boolean | undefined {
  const match = allowed.find(
    (node) => node.kind === "scalar" && String(node.value).toLowerCase() === String(word).toLowerCase(),
  );
  return match?.kind === "scalar" && (typeof match.value === "string" || typeof match.value === "boolean")
    ? match.value
    : undefined;
}

/** Adds a setting that is left out; raises `apiVersion` with it where the resource's version does not know the setting yet. */
export function add(setting: Setting, resource: Resource, absent: Absent, want: string, safe: boolean): readonly Fix[] {
  return insert(setting, resource, absent, spell(setting, resource.dialect, want), safe);
}

/** As `add`, with a value that the file writes just so. */
export function insert(
  setting: Setting,
  resource: Resource,
  absent: Absent,
  value: string | boolean | number,
  safe: boolean,
): readonly Fix[] {
  if (!absent.owner) return [];
  const set: Op = { op: "set", owner: absent.owner, path: absent.path, value };
  const key = keyOf(setting, resource);
  const title = `Add ${code(key)}: ${value}`;
  const since = setting.in[resource.dialect]?.since;
  if (since === undefined || resource.apiVersion === undefined || knows(resource.apiVersion, since))
    return [{ title, safe, ops: [set] }];
  const version = member(resource.node, "apiVersion")?.value;
  if (!version || textOf(version) !== resource.apiVersion) return [];
  return [
    {
      title: `${title} and raise 'apiVersion' to ${since}${changesWith(since, resource)}`,
      safe: false,
      ops: [{ op: "replace", node: version, value: since }, set],
    },
  ];
}

/** Takes a setting out that is written on the spot. */
export function drop(setting: Setting, resource: Resource, safe: boolean): readonly Fix[] {
  const steps = (setting.in[resource.dialect]?.path ?? "").split(".");
  const key = steps.pop() ?? "";
  const owner = at(resource.node, steps);
  if (owner?.kind !== "map" || !member(owner, key)) return [];
  return [{ title: `Remove ${code(keyOf(setting, resource))}`, safe, ops: [{ op: "remove", owner, key }] }];
}
