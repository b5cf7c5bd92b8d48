/** What a case expects under a stretch of text, in lines and columns from 0. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** `warning[rule-id]` */
  readonly says: string;
}

const caret = /^(\s*(?:#|\/\/)\s*)(\^+)\s+(\w+\[[\w-]+\])\s*$/;
const arrow = /^#<(-+)\s+(\w+\[[\w-]+\])\s*$/;

/**
 * Takes the expectations out of a case. A mark is a comment under the line it speaks of: `#   ^^^^ warning[id]` or
 * `//  ^^^^ warning[id]` under the characters, `#<---- warning[id]` for text from column 0, as long as the arrow.
 */
export function readMarks(text: string): { readonly clean: string; readonly marks: readonly Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of text.split("\n")) {
    const [, before = "", carets = "", says = ""] = caret.exec(line) ?? [];
    const [, dashes = "", saysBelow = ""] = arrow.exec(line) ?? [];
    if (says !== "")
      marks.push({ line: kept.length - 1, start: before.length, end: before.length + carets.length, says });
    else if (saysBelow !== "") marks.push({ line: kept.length - 1, start: 0, end: dashes.length + 1, says: saysBelow });
    else kept.push(line);
  }
  return { clean: kept.join("\n"), marks };
}
