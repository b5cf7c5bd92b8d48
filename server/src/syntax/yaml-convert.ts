import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar as RawScalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "../text/span.ts";
import type { ListNode, MapNode, Member, Node, Problem, ScalarNode } from "./tree.ts";
import { meaningOf, taggedMeaningOf } from "./yaml-scalar.ts";

interface Context {
  readonly text: string;
  /** What each anchor stands for so far. One that is still being read is not in it, which ends cycles. */
  readonly anchors: Map<string, Node>;
  readonly problems: Problem[];
}

/** The tree of one document; undefined if nothing of it can be read. */
export const convert = (document: Document, text: string, problems: Problem[]): Node | undefined =>
  convertNode(document.contents, { text, anchors: new Map(), problems });

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

function convertAlias(raw: Alias, { anchors, problems }: Context): Node | undefined {
  const target = anchors.get(raw.source);
  const span = spanOf(raw);
  if (target) return { ...target, span, alias: true };
  problems.push({ span, message: `Nothing before this is called \`&${raw.source}\`.` });
  return undefined;
}

function convertScalar(raw: RawScalar, { text }: Context): ScalarNode {
  const source = raw.source ?? "";
  const span = spanOf(raw);
  if (raw.tag) return { kind: "scalar", span, value: taggedMeaningOf(source, raw.tag) };
  if (raw.type === "BLOCK_LITERAL" || raw.type === "BLOCK_FOLDED") {
    return { kind: "scalar", span: { start: span.start, end: blockEnd(text, span) }, value: source };
  }
  if (raw.type !== "PLAIN") return { kind: "scalar", span, value: source };
  if (source !== "" || span.start < span.end) return { kind: "scalar", span, value: meaningOf(source) };
  const place = text.slice(0, span.start).replace(/[ \t]+$/, "").length;
  return { kind: "scalar", span: { start: place, end: place }, value: null };
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
    const read = convertPair(pair, context);
    end = read.end ?? end;
    if (!read.member) continue;
    if (read.isMerge) merged.push(read.member.value);
    else {
      own.delete(read.member.key);
      own.set(read.member.key, read.member);
    }
  }
  const span = raw.flow ? spanOf(raw) : { start: raw.range?.[0] ?? 0, end };
  return { kind: "map", span, members: [...own.values(), ...mergedMembers(own, merged)] };
}

function convertPair(
  { key, value }: Pair,
  context: Context,
): { readonly member?: Member; readonly isMerge: boolean; readonly end: number | undefined } {
  const keyNode = isScalar(key) ? convertScalar(key, context) : convertNode(key, context);
  const valueNode = value === null ? undefined : convertNode(value, context);
  const rawEnd = (value as { range?: readonly number[] } | null)?.range?.[1];
  const end = valueNode?.span.end ?? rawEnd ?? keyNode?.span.end;
  if (!isScalar(key) || !keyNode) return { isMerge: false, end };
  const name = key.source ?? "";
  if (name === "" && key.type === "PLAIN") return { isMerge: false, end };
  if (value !== null && !valueNode) return { isMerge: false, end };
  const place = keyNode.span.end;
  const empty: ScalarNode = { kind: "scalar", span: { start: place, end: place }, value: null };
  if (isScalar(key) && key.anchor) context.anchors.set(key.anchor, keyNode);
  const isMerge = name === "<<" && key.type === "PLAIN";
  return { member: { key: name, keySpan: keyNode.span, value: valueNode ?? empty }, isMerge, end };
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

function spanOf(raw: { range?: readonly number[] | null | undefined }): Span {
  const [start = 0, end = start] = raw.range ?? [];
  return { start, end };
}
