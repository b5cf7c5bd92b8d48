import type { Json } from "../../syntax/tree.ts";

/** How a value is written inside a text: booleans with a capital, as .NET does. Undefined for maps, lists and null. */
export function display(value: Json | undefined): string | undefined {
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** `format('{0}-{1}', …)`; undefined where a place has a width or a number format, or no argument. */
export function format(args: readonly Json[]): string | undefined {
  const [pattern, ...values] = args;
  if (typeof pattern !== "string") return undefined;
  let isSound = true;
  const text = pattern.replace(/\{\{|\}\}|\{(\d+)\}|[{}]/g, (found, index: string | undefined) => {
    if (found === "{{" || found === "}}") return found.charAt(0);
    const value = index === undefined ? undefined : display(values[Number(index)]);
    if (value === undefined) isSound = false;
    return value ?? "";
  });
  return isSound ? text : undefined;
}
