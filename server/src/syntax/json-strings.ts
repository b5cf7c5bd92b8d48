/** A string that is never closed reaches to the end, so that the quotes in it are not tried one by one. */
const strings = /"[^"\\]*(?:\\[\s\S][^"\\]*)*("?)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** Characters for private use that stand in for line ends which ARM lets stand raw in a string. */
const standIns = { "\n": "\uE00A", "\r": "\uE00D" } as const;

/** The text, equally long, with a stand-in for each raw line end inside a string. */
export const hideLineEnds = (text: string): string =>
  text.replace(strings, (token, close) => (close ? token.replace(/[\r\n]/g, (c) => standIns[c as "\n"]) : token));

/** The value of a string read from `hideLineEnds`, with its line ends. */
export const showLineEnds = (value: string): string =>
  value.replace(/[\uE00A\uE00D]/g, (c) => (c === standIns["\n"] ? "\n" : "\r"));
