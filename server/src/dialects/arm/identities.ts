import { member } from "../../syntax/tree.ts";
import { idFrom, partsOf, shortId } from "./resource-id.ts";
import { type FindOutput, type Located, symbolsOf } from "./symbols.ts";
import { type Contents, type Declaration, deploymentType } from "./template.ts";

/** What the resources of a file are called, so that they are found by ids that stand elsewhere in it. */
export interface Identities {
  /** The declarations that a text may name by their id; none where that cannot be known. */
  named(place: Located): readonly Declaration[];
  /** What a declaration is a part of, or extends: by where it is written, by its name, by its scope. */
  holdersOf(declaration: Declaration): readonly Declaration[];
}

export function identitiesOf({ declarations }: Contents): Identities {
  const findOutput = outputsOf(declarations);
  const byId = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const id = idFrom([declaration.type, ...namesOf(declaration, findOutput)]);
    if (id !== undefined && declaration.extends === undefined) add(byId, id, declaration);
  }
  const find = (id: string | undefined): readonly Declaration[] => (id === undefined ? [] : (byId.get(id) ?? []));
  const named = ({ node, scope }: Located): readonly Declaration[] =>
    symbolsOf(node, scope, findOutput).flatMap((symbol) => find(shortId(symbol)));

  /** The nearest that the file declares: a container may be written without the blob service that it is in. */
  function nearest(holder: string, names: readonly string[]): readonly Declaration[] {
    const [namespace = "", ...types] = holder.split("/");
    for (let depth = types.length; depth > 0; depth--) {
      const found = find(idFrom([[namespace, ...types.slice(0, depth)].join("/"), ...names.slice(0, depth)]));
      if (found.length > 0) return found;
    }
    return [];
  }

  return {
    named,
    holdersOf(declaration) {
      const { node, type, extends: extended, inside, scope } = declaration;
      if (inside) return declarations.filter((d) => d.node === inside);
      const target = member(node, "scope")?.value;
      if (target) return named({ node: target, scope });
      const names = namesOf(declaration, findOutput);
      return nearest(extended ?? type.slice(0, type.lastIndexOf("/")), names);
    },
  };
}

/** The parts of the whole name; none where it cannot be known. */
function namesOf({ holders, node, scope }: Declaration, findOutput: FindOutput): readonly string[] {
  const names = [...holders, node].map((holder) => {
    const name = member(holder, "name")?.value;
    const [symbol, other] = name ? symbolsOf(name, scope, findOutput) : [];
    return other === undefined ? symbol : undefined;
  });
  return names.every((name) => name !== undefined) ? names.flatMap(partsOf) : [];
}

/** Finds the outputs of nested deployments, by the name, the symbolic name or the id of the deployment. */
function outputsOf(declarations: readonly Declaration[]): FindOutput {
  const deployments = new Map<string, Declaration[]>();
  for (const declaration of declarations.filter(({ template }) => template)) {
    const [name] = namesOf(declaration, () => undefined);
    if (name !== undefined) add(deployments, idFrom([deploymentType, name]) ?? name, declaration);
    if (declaration.symbolicName !== undefined) add(deployments, declaration.symbolicName.toLowerCase(), declaration);
  }
  return (deployment, output) => {
    const id = shortId(deployment) ?? idFrom([deploymentType, deployment]) ?? deployment;
    const [found, other] = deployments.get(id) ?? deployments.get(deployment) ?? [];
    const node = member(member(found?.template?.node, "outputs")?.value, output)?.value;
    const value = member(node, "value")?.value;
    return found?.template && value && !other ? { node: value, scope: found.template.scope } : undefined;
  };
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}
