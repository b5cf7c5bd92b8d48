import type { Foreign, Scope } from "../../expressions/arm/scope.ts";
import { at, textOf } from "../../syntax/tree.ts";
import { type Kept, keep, lazily } from "../../syntax/watch.ts";
import { idFrom, shortId } from "./resource-id.ts";
import { deploymentType } from "./resource-type.ts";
import { type Located, symbolsOf } from "./symbols.ts";
import type { Declaration } from "./template.ts";
import { wholeName } from "./whole-name.ts";

/** Finds what `reference(deployment).outputs.name.value` gives. */
export type FindOutput = (deployment: Located, name: string) => Foreign | undefined;

/** The outputs of the deployments whose templates stand in the file, by the name, the symbolic name or the id of each. */
export function outputsOf(declarations: readonly Declaration[]): FindOutput {
  const known = new WeakMap<Scope, Map<string, Kept<Declaration | undefined>>>();
  const deployments = lazily(() => byName(declarations));
  let searching = false;

  function find({ node, scope }: Located): Declaration | undefined {
    const [symbol, other] = symbolsOf(node, scope);
    if (symbol === undefined || other !== undefined) return undefined;
    const id = shortId(symbol) ?? idFrom([deploymentType, symbol]) ?? symbol;
    const [found, second] = deployments().get(id) ?? deployments().get(symbol) ?? [];
    return second ? undefined : found;
  }

  function findOnce(place: Located): Declaration | undefined {
    const here = known.get(place.scope) ?? new Map<string, Kept<Declaration | undefined>>();
    known.set(place.scope, here);
    const text = textOf(place.node);
    // What names a deployment by an output of another is not looked into: it could go round.
    if (text === undefined || searching) return undefined;
    return keep(here, text, () => {
      searching = true;
      const found = find(place);
      searching = false;
      return found;
    });
  }

  return (place, name) => {
    const template = findOnce(place)?.template;
    const value = at(template?.node, ["outputs", name, "value"]);
    return template && value ? { value, scope: template.scope } : undefined;
  };
}

function byName(declarations: readonly Declaration[]): ReadonlyMap<string, readonly Declaration[]> {
  const deployments = new Map<string, Declaration[]>();
  const add = (key: string, declaration: Declaration): void => {
    const found = deployments.get(key);
    if (found) found.push(declaration);
    else deployments.set(key, [declaration]);
  };
  for (const declaration of declarations.filter(({ template }) => template)) {
    const [name] = wholeName(declaration);
    if (name !== undefined) add(idFrom([deploymentType, name]) ?? name, declaration);
    if (declaration.symbolicName !== undefined) add(declaration.symbolicName.toLowerCase(), declaration);
  }
  return deployments;
}
