import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Range,
  type Scalar as RawScalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../text/span.ts";
import type { ListNode, MapNode, Member, Node, Problem, ScalarNode } from "./tree.ts";
import { Aliased } from "./yaml-aliased.ts";
import { emptyAt, splitKey } from "./yaml-key.ts";
import { meaningOf, taggedMeaningOf } from "./yaml-scalar.ts";

interface Context {
  readonly text: string;
  /** What each anchor stands for so far. One that is still being read is not in it, which ends cycles. */
  readonly anchors: Map<string, Node>;
  readonly problems: Problem[];
  readonly aliased: Aliased;
}

/** The tree of one document; undefined if nothing of it can be read. Throws `TooMuchAliased`. */
export const convert = (document: Document, text: string, problems: Problem[]): Node | undefined =>
  convertNode(document.contents, { text, anchors: new Map(), problems, aliased: new Aliased() });

function convertNode(raw: unknown, context: Context): Node | undefined {
  if (isAlias(raw)) return convertAlias(raw, context);
  if (!isMap(raw) && !isSeq(raw) && !isScalar(raw)) return undefined;
  if (raw.anchor) context.anchors.delete(raw.anchor);
  const node = isMap(raw)
    ? convertMap(raw, context)
    : isSeq(raw)
      ? convertList(raw, context)
      : convertScalar(raw, context);
  if (raw.anchor) context.anchors.set(raw.anchor, node);
  return node;
}

function convertAlias(raw: Alias, { anchors, problems, aliased }: Context): Node | undefined {
  const target = anchors.get(raw.source);
  const span = spanOf(raw);
  if (target) return aliased.stand({ ...target, span, alias: true });
  if (raw.source) problems.push({ span, message: `Nothing before this is called \`&${raw.source}\`.` });
  return undefined;
}

function convertScalar(raw: RawScalar, { text }: Context): ScalarNode {
  const source = raw.source ?? "";
  const whole = spanOf(raw);
  const isBlock = raw.type === "BLOCK_LITERAL" || raw.type === "BLOCK_FOLDED";
  const span = isBlock ? { start: whole.start, end: blockEnd(text, whole) } : whole;
  if (raw.tag) return { kind: "scalar", span, value: taggedMeaningOf(source, raw.tag) };
  if (raw.type !== "PLAIN") return { kind: "scalar", span, value: source };
  if (source === "") return emptyAt(wordsEnd(text, span.start));
  return { kind: "scalar", span, value: meaningOf(source) };
}

/** The end of what stands before `offset`, without the blanks between. */
function wordsEnd(text: string, offset: number): number {
  let end = offset;
  while (text[end - 1] === " " || text[end - 1] === "\t") end--;
  return end;
}

/** A block scalar ends with its last line of words; with `+` the empty lines behind it count too. */
function blockEnd(text: string, span: Span): number {
  const source = text.slice(span.start, span.end);
  const keepsLines = /^[|>]\d?\+/.test(source);
  return span.start + (keepsLines ? source.replace(/\r?\n$/, "") : source.trimEnd()).length;
}

function convertList(raw: YAMLSeq, context: Context): ListNode {
  const items: Node[] = [];
  let end = raw.range?.[0] ?? 0;
  for (const item of raw.items) {
    const node = convertNode(isPair(item) ? item.value : item, context);
    if (node) items.push(node);
    end = node?.span.end ?? end;
  }
  return { kind: "list", span: raw.flow ? spanOf(raw) : { start: raw.range?.[0] ?? 0, end }, items };
}

function convertMap(raw: YAMLMap, context: Context): MapNode {
  const own = new Map<string, Member>();
  const merged: Node[] = [];
  let end = raw.range?.[0] ?? 0;
  for (const pair of raw.items) {
    const { members, mergeSource, end: pairEnd } = convertPair(pair, context);
    end = pairEnd ?? end;
    if (mergeSource) merged.push(mergeSource);
    for (const m of members) {
      own.delete(m.key);
      own.set(m.key, m);
    }
  }
  const span = raw.flow ? spanOf(raw) : { start: raw.range?.[0] ?? 0, end };
  return { kind: "map", span, members: [...own.values(), ...mergedMembers(own, merged)] };
}

interface PairRead {
  readonly members: readonly Member[];
  readonly mergeSource?: Node;
  readonly end: number | undefined;
}

function convertPair({ key, value }: Pair, context: Context): PairRead {
  const keyNode = convertNode(key, context);
  const valueNode = value === null ? undefined : convertNode(value, context);
  const end = valueNode?.span.end ?? (value as { range?: Range } | null)?.range?.[1] ?? keyNode?.span.end;
  if (!isScalar(key) || !keyNode) return { members: [], end };
  const name = key.source ?? "";
  const isPlain = key.type === "PLAIN";
  if ((value !== null && !valueNode) || (name === "" && isPlain)) return { members: [], end };
  if (name === "<<" && isPlain) return valueNode ? { members: [], mergeSource: valueNode, end } : { members: [], end };
  const { unfinished, keySpan } = splitKey(context.text, keyNode.span, isPlain);
  const own = { key: unfinished.length > 0 ? context.text.slice(keySpan.start, keySpan.end) : name, keySpan };
  return { members: [...unfinished, { ...own, value: valueNode ?? emptyAt(keySpan.end) }], end };
}

/** The members that merge keys bring: own keys win, then earlier maps of a list, then later merge keys. */
function mergedMembers(own: ReadonlyMap<string, Member>, sources: readonly Node[]): Member[] {
  const result = new Map<string, Member>();
  for (const source of sources.toReversed()) {
    for (const map of source.kind === "list" ? source.items : [source]) {
      for (const m of map.kind === "map" ? map.members : []) {
        if (!own.has(m.key) && !result.has(m.key)) result.set(m.key, m.merged ? m : { ...m, merged: true });
      }
    }
  }
  return [...result.values()];
}

function spanOf(raw: { range?: Range | null | undefined }): Span {
  const [start = 0, end = start] = raw.range ?? [];
  return { start, end };
}
