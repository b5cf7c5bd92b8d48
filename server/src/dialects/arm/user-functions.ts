import type { UserFunction } from "../../expressions/arm/scope.ts";
import { at, type MapNode, member, textOf } from "../../syntax/tree.ts";

/** A function of the `functions` section of a template, by its namespace and name. */
export function userFunctionIn(template: MapNode, namespace: string, name: string): UserFunction | undefined {
  const groups = member(template, "functions")?.value;
  if (groups?.kind !== "list") return undefined;
  const isMeant = (text: string | undefined): boolean => text?.toLowerCase() === namespace.toLowerCase();
  const group = groups.items.find((item) => isMeant(textOf(member(item, "namespace")?.value)));
  const declared = member(group && member(group, "members")?.value, name)?.value;
  const output = at(declared, ["output", "value"]);
  const parameters = member(declared, "parameters")?.value;
  if (!output) return undefined;
  const items = parameters?.kind === "list" ? parameters.items : [];
  return {
    output,
    parameters: items.flatMap((declaration) => {
      const called = textOf(member(declaration, "name")?.value);
      const type = textOf(member(declaration, "type")?.value) ?? "string";
      return declaration.kind === "map" && called !== undefined ? [{ name: called, type, declaration }] : [];
    }),
  };
}
