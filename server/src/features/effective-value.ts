import { type Setting, spell, writableIn } from "../catalog/setting.ts";
import { isPlaceholder } from "../model/placeholder.ts";
import type { Known, Resource, Value } from "../model/resource.ts";
import { type Node, textOf } from "../syntax/tree.ts";
import { shortened } from "./shortened.ts";

/**
 * What a choice or flag amounts to in this file, in a few words; `written` is what stands there. The values of other
 * settings are never shown: they might be secret.
 */
export function effectiveValue(setting: Setting, resource: Resource, written: Node): string | undefined {
  if (setting.type !== "choice" && setting.type !== "flag") return undefined;
  if (setting.inheritedByProject && resource.variant === "project") return "what the hub of this project has";
  const reading = resource.read(setting);
  if (reading.is === "unknown") return unknownBecauseOf(written);
  if (reading.is === "absent") return notSet(setting, resource, reading.assumed);
  return known(setting, resource, reading);
}

/** The values it can have in this file, as the catalog calls them. */
export function currentValues(setting: Setting, resource: Resource): readonly string[] {
  const reading = resource.read(setting);
  return reading.is === "known" ? reading.values.flatMap(({ canonical }) => canonical ?? []) : [];
}

function known(setting: Setting, resource: Resource, { values, complete }: Known): string {
  const words = [...new Set(values.map((value) => wordOf(setting, resource, value)))];
  const rest = complete ? "" : ", or what this file does not tell";
  const [first] = values;
  if (words.length === 1 && first) return `${words[0]}${originOf(first)}${rest}`;
  const parameter = values.find((value) => value.parameter !== undefined)?.parameter;
  return `${words.join(" or ")}${parameter === undefined ? "" : `, depending on parameter '${parameter}'`}${rest}`;
}

const wordOf = (setting: Setting, resource: Resource, value: Value): string =>
  value.absent ? notSet(setting, resource, value.canonical) : shown(value.raw);

function notSet(setting: Setting, { dialect }: Resource, assumed: string | undefined): string {
  const isValue = assumed !== undefined && (setting.type === "flag" || writableIn(setting, dialect).includes(assumed));
  return isValue ? `${inCode(spell(setting, dialect, assumed))} (not set; Azure then assumes it)` : "not set";
}

function originOf({ via, parameter }: Value): string {
  if (parameter !== undefined)
    return via === "allowed"
      ? `, all that parameter '${parameter}' allows`
      : `, the default of parameter '${parameter}'`;
  return via === "variable" ? ", from a variable" : "";
}

function unknownBecauseOf(node: Node): string {
  const text = textOf(node);
  const parameter = /\bparameters\('([^']+)'\)/i.exec(text ?? "")?.[1];
  if (parameter !== undefined) return `depends on parameter '${parameter}'`;
  return text !== undefined && isPlaceholder(text) ? "a placeholder, still to be filled in" : "not told by this file";
}

const longest = 40;

/** A word of the file in code marks, cut where it is long. */
const shown = (word: unknown): string => inCode(shortened(String(word), longest));

export const inCode = (word: string | boolean): string => `\`${String(word).replace(/[`\s]+/g, " ")}\``;
