import { member } from "../../syntax/tree.ts";
import { idFrom, shortId } from "./resource-id.ts";
import { type Located, symbolsOf } from "./symbols.ts";
import type { Contents, Declaration } from "./template.ts";
import { wholeName } from "./whole-name.ts";

/** What the resources of a file are called, so that they are found by ids that stand elsewhere in it. */
export interface Identities {
  /** The declarations that a text may name by their id; none where that cannot be known. */
  named(place: Located): readonly Declaration[];
  /** What a declaration is a part of, or extends: by where it is written, by its name, by its scope. */
  holdersOf(declaration: Declaration): readonly Declaration[];
}

export function identitiesOf({ declarations }: Contents): Identities {
  const byId = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const id = idFrom([declaration.type, ...wholeName(declaration)]);
    if (id === undefined || declaration.extends !== undefined) continue;
    const found = byId.get(id);
    if (found) found.push(declaration);
    else byId.set(id, [declaration]);
  }
  const find = (id: string | undefined): readonly Declaration[] => (id === undefined ? [] : (byId.get(id) ?? []));
  const named = ({ node, scope }: Located): readonly Declaration[] =>
    symbolsOf(node, scope).flatMap((symbol) => find(shortId(symbol)));

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
      const names = wholeName(declaration);
      return nearest(extended ?? type.slice(0, type.lastIndexOf("/")), names);
    },
  };
}
