/** The line end that a text uses, taken from its first line. */
export const eolOf = (text: string): "\r\n" | "\n" => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");

/** Offset of the first character of the line that holds `offset`. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Offset just before the line end (`\n` or `\r\n`) of the line that holds `offset`. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === "\r" ? newline - 1 : newline;
}

/** Columns from the start of the line to `offset`. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
