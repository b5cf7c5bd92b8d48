import { member, type Node, textOf } from "../../syntax/tree.ts";

/** A part of the declaration of a parameter, such as `allowedValues`: its own, or that of the type which it names. */
export const partOf = (declaration: Node, definitions: Node | undefined, key: string): Node | undefined =>
  (member(declaration, key) ?? member(definitionOf(declaration, definitions), key))?.value;

/** The type that a parameter of language version 2.0 names: `"$ref": "#/definitions/name"`. */
function definitionOf(declaration: Node, definitions: Node | undefined): Node | undefined {
  const [, name] = /^#\/definitions\/(.+)$/.exec(textOf(member(declaration, "$ref")?.value) ?? "") ?? [];
  return name === undefined ? undefined : member(definitions, name)?.value;
}
