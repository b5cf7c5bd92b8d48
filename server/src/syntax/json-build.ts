import type { Span } from "../text/span.ts";
import type { Member, Node, Scalar } from "./tree.ts";

export const maxDepth = 500;

export class TooDeep extends Error {
  readonly span: Span;
  constructor(span: Span) {
    super();
    this.span = span;
  }
}

/** Puts a tree together from what a JSON reader meets on its way. */
export interface Builder {
  readonly roots: Node[];
  /** Throws `TooDeep` below `maxDepth`. */
  open(kind: "map" | "list", offset: number): void;
  close(offset: number): void;
  name(key: string, offset: number, length: number): void;
  separate(mark: string, offset: number): void;
  scalar(value: Scalar, offset: number, length: number): void;
}

interface Frame {
  readonly kind: "map" | "list";
  readonly start: number;
  readonly members: Member[];
  readonly items: Node[];
  /** A name that still waits for its value. */
  waiting: { readonly key: string; readonly keySpan: Span; end: number } | undefined;
}

/** `depth` tells how much there is around the text. */
export function buildTree(text: string, restore = (value: string): string => value, depth = 0): Builder {
  const roots: Node[] = [];
  const frames: Frame[] = [];

  function put(node: Node): void {
    const frame = frames.at(-1);
    if (!frame) roots.push(node);
    else if (frame.kind === "list") frame.items.push(node);
    else if (frame.waiting) {
      frame.members.push({ key: frame.waiting.key, keySpan: frame.waiting.keySpan, value: node });
      frame.waiting = undefined;
    }
  }

  function endMember(frame: Frame | undefined): void {
    if (frame?.waiting)
      put({ kind: "scalar", value: null, span: { start: frame.waiting.end, end: frame.waiting.end } });
  }

  return {
    roots,
    open(kind, offset) {
      if (depth + frames.length >= maxDepth) throw new TooDeep({ start: offset, end: offset + 1 });
      frames.push({ kind, start: offset, members: [], items: [], waiting: undefined });
    },
    close(offset) {
      endMember(frames.at(-1));
      const frame = frames.pop();
      if (!frame) return;
      const isClosed = text[offset] === (frame.kind === "map" ? "}" : "]");
      const span = { start: frame.start, end: isClosed ? offset + 1 : text.slice(0, offset).trimEnd().length };
      if (frame.kind === "list") put({ kind: "list", span, items: frame.items });
      else put({ kind: "map", span, members: withoutRepeats(frame.members) });
    },
    name(key, offset, length) {
      const frame = frames.at(-1);
      endMember(frame);
      const keySpan = { start: offset, end: offset + length };
      if (frame) frame.waiting = { key: restore(key), keySpan, end: keySpan.end };
    },
    separate(mark, offset) {
      const frame = frames.at(-1);
      if (mark === ",") endMember(frame);
      else if (frame?.waiting) frame.waiting.end = offset + 1;
    },
    scalar(value, offset, length) {
      const own = typeof value === "string" ? restore(value) : value;
      put({ kind: "scalar", value: own, span: { start: offset, end: offset + length } });
    },
  };
}

/** Of members with the same key the last one counts. */
function withoutRepeats(members: readonly Member[]): readonly Member[] {
  const last = new Map(members.map((m) => [m.key, m]));
  return last.size === members.length ? members : members.filter((m) => last.get(m.key) === m);
}
