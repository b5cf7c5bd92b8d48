import { type DialectId, knows, type Setting, spell } from "../../catalog/setting.ts";
import type { Json } from "../../syntax/tree.ts";
import { type Note, writeJson, writeYaml } from "../../syntax/write.ts";
import type { ScaffoldedFile } from "./scaffold.ts";

export type JsonMap = { readonly [key: string]: Json };

/** A setting with what it is given: a canonical value for choices and flags, else the value as it is written. */
export type Given = readonly [setting: Setting, value: Json];

/** Of what templates deploy: a stable version of the API, so they do not get settings that only previews know. */
export const apiVersion = "2025-12-01";

/** `base` with every setting where the dialect spells it. */
export function place(dialect: DialectId, base: JsonMap, given: readonly Given[]): JsonMap {
  return given.reduce((file, [setting, value]) => {
    const path = pathOf(setting, dialect);
    return path ? put(file, path, wordOf(setting, dialect, value)) : file;
  }, base);
}

function pathOf(setting: Setting, dialect: DialectId): readonly string[] | undefined {
  const { path, since } = setting.in[dialect] ?? {};
  return since === undefined || knows(apiVersion, since) ? path?.split(".") : undefined;
}

/** A YAML file; above the key of each setting stands what it decides. */
export function yamlFile(name: string, dialect: DialectId, base: JsonMap, given: readonly Given[]): ScaffoldedFile {
  const notes = given.flatMap(([setting]): Note[] => {
    const path = pathOf(setting, dialect);
    return path ? [{ path, text: setting.summary }] : [];
  });
  return { text: writeYaml(place(dialect, base, given), notes), languageId: "yaml", fileName: `${name}.yml` };
}

export const jsonFile = (name: string, value: Json): ScaffoldedFile => ({
  text: writeJson(value),
  languageId: "json",
  fileName: `${name}.json`,
});

const wordOf = (setting: Setting, dialect: DialectId, value: Json): Json =>
  typeof value === "string" && (setting.type === "choice" || setting.type === "flag")
    ? spell(setting, dialect, value)
    : value;

/** A step `name[]` goes into the first item of a list. */
function put(into: Json | undefined, [step = "", ...rest]: readonly string[], value: Json): JsonMap {
  const map = isMap(into) ? into : {};
  const key = step.replace("[]", "");
  const old = map[key];
  const item = Array.isArray(old) ? (old as readonly Json[])[0] : old;
  const inner = rest.length === 0 ? value : put(item, rest, value);
  return { ...map, [key]: key === step ? inner : [inner] };
}

const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);
