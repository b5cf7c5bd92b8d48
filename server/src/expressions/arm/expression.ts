/** Whether Resource Manager evaluates a string: it is wholly in brackets, and not escaped with a second one. */
export const isExpression = (text: string): boolean =>
  text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");

/** The text that a string which is no expression stands for: `[[x]` is `[x]`. As is where it does not end in a bracket. */
export const unescapeBracket = (text: string): string =>
  text.startsWith("[[") && text.endsWith("]") ? text.slice(1) : text;

/** Writes `text` so that reading it yields the same text again. */
export const escapeBracket = (text: string): string => (text.startsWith("[") && text.endsWith("]") ? `[${text}` : text);
