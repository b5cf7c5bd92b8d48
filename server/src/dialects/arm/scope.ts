import type { Parameter, Scope } from "../../expressions/arm/scope.ts";
import { at, type MapNode, member, type Node, textOf } from "../../syntax/tree.ts";

/** The names that expressions of a template see. `bindings` are the values a parent hands to an inner nested template. */
export function scopeOf(
  template: MapNode,
  bindings?: { readonly values: Node | undefined; readonly scope: Scope },
): Scope {
  const parameters = member(template, "parameters")?.value;
  const variables = member(template, "variables")?.value;
  return {
    parameter(name) {
      const declaration = member(parameters, name)?.value;
      return declaration?.kind === "map" ? parameterOf(name, declaration, bindings) : undefined;
    },
    variable: (name) => member(variables, name)?.value,
  };
}

function parameterOf(name: string, declaration: MapNode, bindings: Parameters<typeof scopeOf>[1]): Parameter {
  const defaultValue = member(declaration, "defaultValue")?.value;
  const allowed = member(declaration, "allowedValues")?.value;
  const value = at(bindings?.values, [name, "value"]);
  return {
    name,
    type: textOf(member(declaration, "type")?.value) ?? "string",
    declaration,
    ...(defaultValue ? { defaultValue } : {}),
    ...(allowed?.kind === "list" ? { allowedValues: allowed.items } : {}),
    ...(value && bindings ? { bound: { value, scope: bindings.scope } } : {}),
  };
}
