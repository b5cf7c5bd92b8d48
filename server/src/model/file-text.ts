import type { DialectId, Setting } from "../catalog/setting.ts";
import { isExpression } from "../expressions/arm/expression.ts";
import { literal } from "../expressions/possible.ts";
import { type MapNode, type Node, type ScalarNode, type Tree, textOf } from "../syntax/tree.ts";
import { fold } from "../text/fold.ts";
import { createResource } from "./create-resource.ts";
import type { Resource } from "./resource.ts";

/** A text as it stands in a file. */
export interface WrittenText {
  readonly text: string;
  readonly node: ScalarNode;
  /** The keys that lead to it, from the outermost; items of a list have none of their own. */
  readonly keys: readonly string[];
  /** The map that holds it; undefined for an item of a list. */
  readonly owner: MapNode | undefined;
  /** The item before it in a list, where that is a text: arguments come in pairs. */
  readonly before: string | undefined;
  /** Resource Manager makes another text of it. */
  readonly isExpression: boolean;
}

/** A file as a whole: every text in it, whatever it declares. */
export interface FileText extends Resource {
  readonly texts: readonly WrittenText[];
  /** The texts at or below a key, by the key without case, `_` and `-`. */
  readonly textsBelow: ReadonlyMap<string, readonly WrittenText[]>;
}

/** The file as something that rules can judge; undefined where there is nothing in it. */
export function fileTextOf({ roots }: Tree, dialect: DialectId): FileText | undefined {
  const root = roots.find((r) => r.kind === "map");
  if (!root) return undefined;
  const identity = { kind: "fileText", variant: undefined, name: undefined, apiVersion: undefined } as const;
  const anchor = root.members[0]?.keySpan ?? root.span;
  const resource = createResource(identity, { dialect, node: root, anchor, evaluate: literal });
  return { ...resource, ...collect(roots, dialect) };
}

/** All texts of a file; none of any other resource. */
export const textsOf = (resource: Resource): readonly WrittenText[] =>
  "texts" in resource ? (resource as FileText).texts : [];

/** The texts of a file at or below the keys that a setting is spelled with; none for any other resource. */
export function textsUnder(resource: Resource, { in: spelled }: Setting): readonly WrittenText[] {
  const spelling = spelled[resource.dialect];
  if (!spelling || !("textsBelow" in resource)) return [];
  const { texts, textsBelow } = resource as FileText;
  if (spelling.path === "*") return texts;
  const found = [spelling.path, ...(spelling.also ?? [])].flatMap((key) => textsBelow.get(fold(key)) ?? []);
  return [...new Set(found)];
}

type Place = Pick<WrittenText, "keys" | "owner" | "before">;

function collect(roots: readonly Node[], dialect: DialectId): Pick<FileText, "texts" | "textsBelow"> {
  const texts: WrittenText[] = [];
  const textsBelow = new Map<string, WrittenText[]>();
  /** The keys above, and how often: nested templates repeat them. */
  const open = new Map<string, number>();
  const add = (written: WrittenText): void => {
    texts.push(written);
    for (const key of open.keys()) {
      const below = textsBelow.get(key);
      if (below) below.push(written);
      else textsBelow.set(key, [written]);
    }
  };
  function visit(node: Node, place: Place): void {
    if (node.alias) return;
    if (node.kind === "scalar") {
      const { value: text } = node;
      if (typeof text !== "string" || text === "") return;
      add({ ...place, text, node, isExpression: dialect === "arm" && isExpression(text) });
    } else if (node.kind === "list") {
      for (const [i, item] of node.items.entries())
        visit(item, { keys: place.keys, owner: undefined, before: textOf(node.items[i - 1]) });
    } else
      for (const { key, value, merged } of node.members) {
        if (merged) continue;
        const folded = fold(key);
        const outer = open.get(folded) ?? 0;
        open.set(folded, outer + 1);
        visit(value, { keys: [...place.keys, key], owner: node, before: undefined });
        if (outer > 0) open.set(folded, outer);
        else open.delete(folded);
      }
  }
  for (const root of roots) visit(root, { keys: [], owner: undefined, before: undefined });
  return { texts, textsBelow };
}
