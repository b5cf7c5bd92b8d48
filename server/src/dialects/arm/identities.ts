import { member } from "../../syntax/tree.ts";
import { idFrom, shortId } from "./resource-id.ts";
import { type Located, resourceMark, symbolsOf } from "./symbols.ts";
import type { Declaration } from "./template.ts";
import { wholeName } from "./whole-name.ts";

/** What the resources of a file are called, so that they are found by ids that stand elsewhere in it. */
export interface Identities {
  /** The ids that a text may come to, in lower case, from the provider on; none where that cannot be known. With a type, a name will do. */
  ids(place: Located, type?: string): readonly string[];
  /** The declarations of an id. */
  named(id: string): readonly Declaration[];
  /** What a declaration is a part of, or extends: by where it is written, by its name, by its scope. */
  holdersOf(declaration: Declaration): readonly Declaration[];
  /** What a declaration says that it is deployed after. */
  dependenciesOf(declaration: Declaration): readonly Declaration[];
}

export function identitiesOf(declarations: readonly Declaration[]): Identities {
  const byId = new Map<string, Declaration[]>();
  const byMark = new Map<string, string>();
  for (const declaration of declarations) {
    const id = idFrom([declaration.type, ...wholeName(declaration)]);
    if (id === undefined || declaration.extends !== undefined) continue;
    if (declaration.symbolicName !== undefined) byMark.set(resourceMark(declaration.node), id);
    const found = byId.get(id);
    if (found) found.push(declaration);
    else byId.set(id, [declaration]);
  }
  const named = (id: string | undefined): readonly Declaration[] => (id === undefined ? [] : (byId.get(id) ?? []));
  const ids = ({ node, scope }: Located, type = ""): readonly string[] =>
    symbolsOf(node, scope).flatMap((symbol) => shortId(symbol) ?? byMark.get(symbol) ?? idFrom([type, symbol]) ?? []);

  /** The nearest that the file declares: a container may be written without the blob service that it is in. */
  function nearest(holder: string, names: readonly string[]): readonly Declaration[] {
    const [namespace = "", ...types] = holder.split("/");
    for (let depth = types.length; depth > 0; depth--) {
      const found = named(idFrom([[namespace, ...types.slice(0, depth)].join("/"), ...names.slice(0, depth)]));
      if (found.length > 0) return found;
    }
    return [];
  }

  return {
    ids,
    named,
    holdersOf(declaration) {
      const { node, type, extends: extended, inside, scope } = declaration;
      if (inside) return declarations.filter((d) => d.node === inside);
      const target = member(node, "scope")?.value;
      if (target) return ids({ node: target, scope }).flatMap((id) => named(id));
      return nearest(extended ?? type.slice(0, type.lastIndexOf("/")), wholeName(declaration));
    },
    dependenciesOf({ node, scope }) {
      const list = member(node, "dependsOn")?.value;
      const symbols = list?.kind === "list" ? list.items.flatMap((item) => symbolsOf(item, scope)) : [];
      return symbols.flatMap((symbol) => {
        const resource = scope.resource(symbol);
        return resource ? declarations.filter((d) => d.node === resource) : named(shortId(symbol));
      });
    },
  };
}
