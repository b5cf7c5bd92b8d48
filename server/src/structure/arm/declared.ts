import { readerIn } from "../../dialects/arm/copies.ts";
import { contentsOf } from "../../dialects/arm/template.ts";
import { type MapNode, member, type Node, type Tree, textOf } from "../../syntax/tree.ts";
import { type ResourceType, typeNamed } from "./types.ts";

/** A resource of Azure Machine Learning that a template deploys, and what its type lists. */
export interface Declared {
  readonly node: MapNode;
  readonly type: ResourceType;
  /** Undefined where only a deployment knows it. */
  readonly apiVersion: string | undefined;
  /** The one text that a node stands for; undefined where there are several, or where it cannot be worked out. */
  readonly textOf: (node: Node | undefined) => string | undefined;
}

const known = new WeakMap<Tree, readonly Declared[]>();

/** Every resource of a template that has a type of ours: nested ones and children, but not what exists already. */
export function declaredIn(tree: Tree): readonly Declared[] {
  const kept = known.get(tree);
  if (kept) return kept;
  const [root] = tree.roots;
  const declarations = root?.kind === "map" ? contentsOf(root).declarations : [];
  const found = declarations.flatMap(({ node, type: name, scope, existing }): Declared[] => {
    const type = existing ? undefined : typeNamed(name);
    if (!type) return [];
    const read = onlyText(readerIn(scope));
    return [{ node, type, apiVersion: read(member(node, "apiVersion")?.value), textOf: read }];
  });
  known.set(tree, found);
  return found;
}

const onlyText =
  (evaluate: ReturnType<typeof readerIn>) =>
  (node: Node | undefined): string | undefined => {
    if (!node) return undefined;
    const { possible, complete } = evaluate(node);
    const texts = new Set(possible.map(({ value }) => textOf(value)));
    return complete && texts.size === 1 ? [...texts][0] : undefined;
  };
