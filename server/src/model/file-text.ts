import type { DialectId, Setting } from "../catalog/setting.ts";
import { isExpression } from "../expressions/arm/expression.ts";
import { literal } from "../expressions/possible.ts";
import { type MapNode, type Node, type ScalarNode, type Tree, type Typed, textOf } from "../syntax/tree.ts";
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
  /** Which of the texts are at or below a key, by the key without case, `_` and `-`. */
  readonly below: ReadonlyMap<string, readonly Range[]>;
}

/** Part of a list: from one index up to another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The file as something that rules can judge; undefined where there is nothing in it. */
export function fileTextOf(tree: Tree, dialect: DialectId): FileText | undefined {
  const root = rootOf(tree);
  return root && fileText(root, dialect, collect(tree.roots, dialect));
}

const rootOf = ({ roots }: Tree): MapNode | undefined => roots.find((root) => root.kind === "map");

/** The same file after something was typed in it: a text that was not typed in is what it was. */
export function withTyped(file: FileText, { tree, node }: Typed): FileText | undefined {
  const root = rootOf(tree);
  const { dialect, below } = file;
  const index = file.texts.findIndex((written) => written.node === node);
  const written = file.texts[index];
  const text = textOf(node);
  // The next item of a list knows it, too.
  if (root && written?.owner && text) {
    const texts = file.texts.with(index, writtenText(written, text, dialect));
    return fileText(root, dialect, { texts, below });
  }
  if (!root || node.kind === "scalar") return undefined;
  const known = new Map(file.texts.map((each) => [each.node, each]));
  return fileText(root, dialect, collect(tree.roots, dialect, known));
}

function fileText(root: MapNode, dialect: DialectId, texts: Pick<FileText, "texts" | "below">): FileText {
  const identity = { kind: "fileText", variant: undefined, name: undefined, apiVersion: undefined } as const;
  const anchor = root.members[0]?.keySpan ?? root.span;
  return { ...createResource(identity, { dialect, node: root, anchor, evaluate: literal }), ...texts };
}

const writtenText = (place: Place & Pick<WrittenText, "node">, text: string, dialect: DialectId): WrittenText => ({
  ...place,
  text,
  isExpression: dialect === "arm" && isExpression(text),
});

/** All texts of a file; none of any other resource. */
export const textsOf = (resource: Resource): readonly WrittenText[] =>
  "texts" in resource ? (resource as FileText).texts : [];

/** The texts of a file at or below the keys that a setting is spelled with; none for any other resource. */
export function textsUnder(resource: Resource, { in: spelled }: Setting): readonly WrittenText[] {
  const spelling = spelled[resource.dialect];
  if (!spelling || !("below" in resource)) return [];
  const { texts, below } = resource as FileText;
  if (spelling.path === "*") return texts;
  const ranges = [spelling.path, ...(spelling.also ?? [])].flatMap((key) => below.get(fold(key)) ?? []);
  return [...new Set(ranges.flatMap(({ from, to }) => texts.slice(from, to)))];
}

type Place = Pick<WrittenText, "keys" | "owner" | "before">;

function collect(
  roots: readonly Node[],
  dialect: DialectId,
  known: ReadonlyMap<Node, WrittenText> = new Map(),
): Pick<FileText, "texts" | "below"> {
  const texts: WrittenText[] = [];
  const below = new Map<string, Range[]>();
  /** The keys above. */
  const open = new Set<string>();
  function visit(node: Node, place: Place): void {
    if (node.alias) return;
    if (node.kind === "scalar") {
      const { value: text } = node;
      if (typeof text !== "string" || text === "") return;
      texts.push(known.get(node) ?? writtenText({ ...place, node }, text, dialect));
    } else if (node.kind === "list") {
      for (const [i, item] of node.items.entries())
        visit(item, { keys: place.keys, owner: undefined, before: textOf(node.items[i - 1]) });
    } else
      for (const { key, value, merged } of node.members) {
        if (merged) continue;
        const inner = { keys: [...place.keys, key], owner: node, before: undefined };
        const folded = fold(key);
        // Nested templates repeat the keys above, which cover it already.
        if (open.has(folded)) {
          visit(value, inner);
          continue;
        }
        const from = texts.length;
        open.add(folded);
        visit(value, inner);
        open.delete(folded);
        if (texts.length > from) add(folded, { from, to: texts.length });
      }
  }
  function add(key: string, range: Range): void {
    const found = below.get(key);
    if (found) found.push(range);
    else below.set(key, [range]);
  }
  for (const root of roots) visit(root, { keys: [], owner: undefined, before: undefined });
  return { texts, below };
}
