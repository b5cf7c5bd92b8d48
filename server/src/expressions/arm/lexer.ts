/** A piece of an expression; the offsets count from the start of the string that holds it. */
export interface Token {
  readonly kind: "string" | "integer" | "name" | "mark";
  /** As it is meant: of a string literal, the text without its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const shapes = /\s+|(?<string>'(?:[^']|'')*')|(?<integer>-?\d+)|(?<name>[A-Za-z_$][\w$]*)|(?<mark>[()[\],.])/y;

/** The tokens between `from` and `to`; undefined where something is not part of the language, such as an open quote. */
export function tokenize(text: string, from: number, to: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const source = text.slice(0, to);
  const shape = new RegExp(shapes);
  shape.lastIndex = from;
  while (shape.lastIndex < to) {
    const start = shape.lastIndex;
    const groups = shape.exec(source)?.groups;
    if (!groups) return undefined;
    const end = shape.lastIndex;
    const { string, integer, name, mark } = groups;
    if (string !== undefined)
      tokens.push({ kind: "string", text: string.slice(1, -1).replaceAll("''", "'"), start, end });
    else if (integer !== undefined) tokens.push({ kind: "integer", text: integer, start, end });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, start, end });
    else if (mark !== undefined) tokens.push({ kind: "mark", text: mark, start, end });
  }
  return tokens;
}
