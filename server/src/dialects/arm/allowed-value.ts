import { member, type Node, type Path, type Scalar, type Tree, textOf } from "../../syntax/tree.ts";
import { partOf } from "./declared.ts";

/**
 * A value as a template lets a parameter have it at a path inside it, in the spelling that it lists; undefined where the type,
 * `allowedValues` or a bound in the declaration keep it out.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters
 */
export function allowedValue(template: Tree, declaration: Node, path: Path, value: Scalar): Scalar | undefined {
  const definitions = member(template.roots[0], "definitions")?.value;
  const declared = path.reduce<Node | undefined>((here, step) => innerOf(here, definitions, step), declaration);
  if (!declared) return value;
  const part = (key: string): Node | undefined => partOf(declared, definitions, key);
  const listed = part("allowedValues");
  if (!isOfType(value, textOf(part("type"))) || !isWithin(value, part)) return undefined;
  if (listed?.kind !== "list") return value;
  const match = listed.items.find((item) => item.kind === "scalar" && fold(item.value) === fold(value));
  return match?.kind === "scalar" ? match.value : undefined;
}

/** The declaration of what is inside: only language version 2.0 has any. */
function innerOf(
  declaration: Node | undefined,
  definitions: Node | undefined,
  step: string | number,
): Node | undefined {
  if (!declaration) return undefined;
  if (typeof step === "number") return partOf(declaration, definitions, "items");
  return member(partOf(declaration, definitions, "properties"), step)?.value;
}

const fold = (value: Scalar): string => String(value).toLowerCase();

const types: Readonly<Record<string, (value: Scalar) => boolean>> = {
  string: (value) => typeof value === "string",
  securestring: (value) => typeof value === "string",
  int: Number.isInteger,
  bool: (value) => typeof value === "boolean",
};

const isOfType = (value: Scalar, type = ""): boolean => types[type.toLowerCase()]?.(value) ?? true;

/** Bounds are of numbers, or of the length of texts. */
function isWithin(value: Scalar, part: (key: string) => Node | undefined): boolean {
  const [size, of] = typeof value === "string" ? [value.length, "Length"] : [value, "Value"];
  const bound = (key: string, otherwise: number): number => {
    const node = part(key);
    return node?.kind === "scalar" && typeof node.value === "number" ? node.value : otherwise;
  };
  return typeof size !== "number" || (bound(`min${of}`, -Infinity) <= size && size <= bound(`max${of}`, Infinity));
}
