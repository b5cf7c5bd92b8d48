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

/** The blanks that the line of `offset` starts with. */
export const indentOf = (text: string, offset: number): string =>
  /^\uFEFF?([ \t]*)/.exec(text.slice(lineStart(text, offset), lineEnd(text, offset)))?.[1] ?? "";

/** Whether nothing but white space lies between two offsets. */
export const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === "";

/** Offset of the first line after the one that holds `offset`, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}
