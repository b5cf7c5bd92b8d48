import { pathAt } from "../../syntax/cursor.ts";
import type { ListNode, MapNode, Node, Tree } from "../../syntax/tree.ts";
import { columnOfKeys, isFlow, unitOf } from "../../syntax/yaml-layout.ts";
import { isBlank, lineEnd, lineStart } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { type Step, stepsOf } from "../schema/schema-at.ts";
import type { KeyPlace } from "./key-place.ts";

/** The line of the cursor, where it holds nothing but a key or the start of one. */
interface Line extends Span {
  readonly typed: Span;
  readonly hasValue: boolean;
  /** Of the key. */
  readonly column: number;
  /** Of the dash before it. */
  readonly dash: number | undefined;
}

/** The map that lines above lead to. */
interface Owner {
  readonly steps: readonly Step[];
  readonly owner: MapNode | undefined;
}

/** Where a line of block YAML has a key; the indentation tells of which map. */
export function yamlKeyPlace(tree: Tree, offset: number): KeyPlace | undefined {
  const line = lineAt(tree.text, offset);
  if (!line || isInsideScalar(tree, line) || (!line.hasValue && parts(tree.text, line))) return undefined;
  const found = line.column === 0 ? ownerOfRoot(tree, line) : ownerAbove(tree, line);
  if (!found || (found.owner && !fitsIn(tree, found.owner, line))) return undefined;
  const { typed, hasValue, column } = line;
  const layout = { indent: " ".repeat(column), unit: " ".repeat(unitOf(tree)), isInline: false, isFollowed: false };
  return { ...found, typed, hasValue, ...layout };
}

const longest = 200;
/** How far below the next line with words is looked for. */
const reach = 2000;

function lineAt(text: string, offset: number): Line | undefined {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  if (offset - start > longest) return undefined;
  const before = /^\uFEFF?( *)((?:- +)?)(["']?(?:[\w.$/][\w.$/-]*)?)$/.exec(text.slice(start, offset));
  const after = /^([\w.$/-]*["']?)(?:\s*$|\s+#.*$|(\s*:)(?:\s.*)?$)/.exec(text.slice(offset, end));
  if (!before || !after) return undefined;
  const [, blanks = "", mark = "", word = ""] = before;
  const [, rest = "", colon] = after;
  const column = blanks.length + mark.length;
  return {
    start,
    end,
    typed: { start: offset - word.length, end: offset + rest.length },
    hasValue: colon !== undefined,
    column,
    dash: mark === "" ? undefined : blanks.length,
  };
}

/** Whether the line continues text that began on a line above. */
function isInsideScalar(tree: Tree, line: Line): boolean {
  const node = pathAt(tree, line.typed.start)?.node;
  return node?.kind === "scalar" && node.span.start < line.start && node.span.end > line.start;
}

/** Whether a new key would part a key above from the block below that is its value. */
function parts(text: string, { end, column, dash }: Line): boolean {
  const below = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)(?:(-)(?=\s)|[^\s#])/.exec(
    text.slice(end, end + reach).replace(/^\r?\n/, ""),
  );
  const [, blanks = "", mark] = below ?? [];
  return (
    below !== null && (blanks.length > column || (blanks.length === column && mark !== undefined && dash === undefined))
  );
}

/** Keys of one map stand in one column. */
function fitsIn(tree: Tree, owner: MapNode, { column, typed }: Line): boolean {
  if (isFlow(tree, owner)) return false;
  const isFirst = owner.members.length === 1 && owner.members[0]?.keySpan.start === typed.start;
  return isFirst || columnOfKeys(tree, owner) === column;
}

function ownerOfRoot({ roots: [root, ...others], text }: Tree, line: Line): Owner | undefined {
  if (root?.kind !== "map") return undefined;
  const next = others[0]?.span.start ?? text.length + 1;
  const between = text.slice(root.span.end, line.start);
  const isBeforeEnd = line.start < next && (line.start < root.span.end || !/^(?:---|\.\.\.)/m.test(between));
  const isAfterStart = line.end >= root.span.start || !/^---/m.test(text.slice(line.end, root.span.start));
  return isBeforeEnd && isAfterStart ? { steps: [], owner: root } : undefined;
}

/** Looks upwards for the next key of the same map, or for the key that opens it. */
function ownerAbove(tree: Tree, line: Line): Owner | undefined {
  const column = line.dash ?? line.column;
  for (let end = line.start - 1; end >= 0; ) {
    const start = lineStart(tree.text, end);
    const [, blanks = "", marks = "", rest = ""] = /^\uFEFF?( *)((?:-(?: +|$))*)(.*)/.exec(
      tree.text.slice(start, Math.min(end, start + longest)).trimEnd(),
    ) ?? [undefined];
    end = start - 1;
    const isItem = marks !== "";
    if ((rest === "" && !isItem) || rest.startsWith("#") || blanks.length > column) continue;
    if (blanks.length === column && isItem) continue;
    const keyColumn = blanks.length + marks.length;
    if (keyColumn > column) return undefined;
    const key = start + keyColumn + (tree.text[start] === "\uFEFF" ? 1 : 0);
    const isSibling = keyColumn === column && line.dash === undefined;
    return isSibling ? ownerBeside(tree, key) : ownerBelow(tree, key, line);
  }
  return undefined;
}

function ownerBeside(tree: Tree, key: number): Owner | undefined {
  const cursor = pathAt(tree, key);
  const owner = cursor?.steps.at(-1)?.owner;
  if (!cursor?.onKey || cursor.member?.keySpan.start !== key || owner?.kind !== "map") return undefined;
  return { steps: stepsOf(cursor).slice(0, -1), owner };
}

function ownerBelow(tree: Tree, key: number, line: Line): Owner | undefined {
  const cursor = pathAt(tree, key);
  if (!cursor?.onKey || cursor.member?.keySpan.start !== key || !cursor.node) return undefined;
  const steps = stepsOf(cursor);
  if (line.dash === undefined) return mapAt(cursor.node, steps, line);
  const list = cursor.node.kind === "list" && !isFlow(tree, cursor.node) ? cursor.node : undefined;
  if (!list)
    return isOn(cursor.node, line) ? { steps: [...steps, { owner: undefined, key: 0 }], owner: undefined } : undefined;
  return itemAt(tree, list, steps, line);
}

/** The item of the line; its keys may all stand on lines below. */
function itemAt({ text }: Tree, list: ListNode, steps: readonly Step[], line: Line): Owner | undefined {
  const index = list.items.findIndex(
    ({ span }) => span.start > line.start && (span.start <= line.end || isBlank(text, line.typed.start, span.start)),
  );
  const way = [...steps, { owner: list, key: Math.max(index, 0) }];
  const item = list.items[index];
  return item ? mapAt(item, way, line) : { steps: way, owner: undefined };
}

function mapAt(node: Node, steps: readonly Step[], line: Line): Owner | undefined {
  if (node.kind === "map") return node.alias ? undefined : { steps, owner: node };
  return isOn(node, line) ? { steps, owner: undefined } : undefined;
}

/** Whether a value is nothing yet, or no more than what is typed on this line. */
const isOn = (node: Node, line: Line): boolean =>
  node.kind === "scalar" && (node.value === null || (node.span.start >= line.start && node.span.end <= line.end));
