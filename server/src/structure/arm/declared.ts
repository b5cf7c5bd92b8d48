import { readerIn } from "../../dialects/arm/copies.ts";
import { contentsIn } from "../../dialects/arm/index.ts";
import { isExpression } from "../../expressions/arm/expression.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import type { Outcome } from "../../expressions/possible.ts";
import type { Resource } from "../../model/resource.ts";
import { type MapNode, member, type Node, type Tree, textOf } from "../../syntax/tree.ts";
import { type ResourceType, typeNamed } from "./types.ts";

/** A resource of Azure Machine Learning that a template deploys, and what its type lists. */
export interface Declared {
  readonly node: MapNode;
  readonly type: ResourceType;
  /** Undefined where only a deployment knows it. */
  readonly apiVersion: string | undefined;
  /** The same as the catalog reads it, where that has its kind. */
  readonly known?: Resource;
  /** The one text that a node stands for; undefined where a deployment may choose another, or where it cannot be worked out. */
  readonly textOf: (node: Node | undefined) => string | undefined;
}

const known = new WeakMap<Tree, readonly Declared[]>();

/** Every resource of a template that has a type of ours: nested ones and children, but not what exists already. */
export function declaredIn(tree: Tree): readonly Declared[] {
  const kept = known.get(tree);
  if (kept) return kept;
  const declarations = contentsIn(tree)?.declarations ?? [];
  const readIn = makeReader();
  const found = declarations.flatMap(({ node, type: name, scope, existing }): Declared[] => {
    const type = existing ? undefined : typeNamed(name);
    if (!type) return [];
    const read = readIn(scope);
    return [{ node, type, apiVersion: read(member(node, "apiVersion")?.value), textOf: read }];
  });
  known.set(tree, found);
  return found;
}

/** A template built to be slow gets no more than this worked out. */
const mostExpressions = 64;

/** Reads texts, those of expressions once for each scope. */
function makeReader(): (scope: Scope) => Declared["textOf"] {
  const worked = new Map<Scope, Map<string, string | undefined>>();
  let left = mostExpressions;
  return (scope) => {
    const texts = worked.get(scope) ?? new Map<string, string | undefined>();
    worked.set(scope, texts);
    const evaluate = readerIn(scope);
    return (node) => {
      const text = textOf(node);
      if (!node || text === undefined || !isExpression(text)) return text;
      if (!texts.has(text)) texts.set(text, left-- > 0 ? onlyText(evaluate(node)) : undefined);
      return texts.get(text);
    };
  };
}

function onlyText({ possible, complete }: Outcome): string | undefined {
  const texts = new Set(possible.map(({ value }) => textOf(value)));
  return complete && possible.every(({ certain }) => certain) && texts.size === 1 ? [...texts][0] : undefined;
}
