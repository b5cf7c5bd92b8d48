import type { Span, SpanEdit } from "./span.ts";

/** A text under change: stretches of the first text, and what was put between them. */
type Piece = string | Span;

/** The edits of a text of `length` that do what `first` does, and then `second` to the outcome of `first`. */
export function chainEdits(length: number, first: readonly SpanEdit[], second: readonly SpanEdit[]): SpanEdit[] {
  return editsOf(replaceIn(replaceIn([{ start: 0, end: length }], first), second), length);
}

function replaceIn(pieces: readonly Piece[], edits: readonly SpanEdit[]): Piece[] {
  const result: Piece[] = [];
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result.push(...cut(pieces, end, edit.span.start), edit.newText);
    end = edit.span.end;
  }
  result.push(...cut(pieces, end, Number.POSITIVE_INFINITY));
  return result;
}

function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, length);
    if (start < end) {
      if (typeof piece === "string") result.push(piece.slice(start, end));
      else result.push({ start: piece.start + start, end: piece.start + end });
    }
    offset += length;
  }
  return result;
}

function editsOf(pieces: readonly Piece[], length: number): SpanEdit[] {
  const edits: SpanEdit[] = [];
  let end = 0;
  let newText = "";
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === "string") newText += piece;
    else {
      if (newText !== "" || piece.start > end) edits.push({ span: { start: end, end: piece.start }, newText });
      end = piece.end;
      newText = "";
    }
  }
  return edits;
}
