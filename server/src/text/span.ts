/** A half-open range of UTF-16 offsets. Everything below `features/` speaks offsets; lines and columns exist only there. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span`. An empty span inserts. */
export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Sorts by where things start; of those that start together, the shorter comes first. */
export const inOrder = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Applies edits that do not overlap. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly SpanEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = "";
  let end = 0;
  for (const edit of ordered) {
    result += text.slice(end, edit.span.start) + edit.newText;
    end = edit.span.end;
  }
  return result + text.slice(end);
}

/** Whether two spans overlap or meet, so that what is done to one may depend on the other. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
