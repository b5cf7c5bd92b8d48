import { type DialectId, type Setting, spell } from "../../catalog/setting.ts";
import type { Json } from "../../syntax/tree.ts";
import { type Note, writeJson, writeYaml } from "../../syntax/write.ts";
import type { ScaffoldedFile } from "./scaffold.ts";

/** A setting with what it is given: a canonical value for choices and flags, else the value as it is written. */
export type Given = readonly [setting: Setting, value: Json];

/** `base` with every setting where the dialect spells it. */
export function place(dialect: DialectId, base: Json, given: readonly Given[]): Json {
  return given.reduce((file, [setting, value]) => {
    const path = setting.in[dialect]?.path.split(".");
    return path ? put(file, path, wordOf(setting, dialect, value)) : file;
  }, base);
}

/** What each setting decides, to stand as a comment above its key. */
export const notesOf = (dialect: DialectId, given: readonly Given[]): readonly Note[] =>
  given.flatMap(([setting]) => {
    const path = setting.in[dialect]?.path.split(".");
    return path ? [{ path, text: setting.summary }] : [];
  });

export const yamlFile = (fileName: string, value: Json, notes: readonly Note[]): ScaffoldedFile => ({
  text: writeYaml(value, notes),
  languageId: "yaml",
  fileName,
});

export const jsonFile = (fileName: string, value: Json): ScaffoldedFile => ({
  text: writeJson(value),
  languageId: "json",
  fileName,
});

const wordOf = (setting: Setting, dialect: DialectId, value: Json): Json =>
  typeof value === "string" && (setting.type === "choice" || setting.type === "flag")
    ? spell(setting, dialect, value)
    : value;

function put(into: Json, [step = "", ...rest]: readonly string[], value: Json): Json {
  const map =
    typeof into === "object" && into !== null && !Array.isArray(into) ? (into as { readonly [key: string]: Json }) : {};
  return { ...map, [step]: rest.length === 0 ? value : put(map[step] ?? {}, rest, value) };
}
