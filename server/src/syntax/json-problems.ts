import { type ParseErrorCode, printParseErrorCode } from "jsonc-parser";

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is not JSON: expected a string in double quotes, a number, true, false, null, `{` or `[`.",
  InvalidNumberFormat: "This is not a number.",
  PropertyNameExpected: "Expected a name in double quotes.",
  ValueExpected: "Expected a value.",
  ColonExpected: "Expected a colon behind the name.",
  CommaExpected: "Expected a comma before this.",
  CloseBraceExpected: "Expected a closing brace `}`.",
  CloseBracketExpected: "Expected a closing bracket `]`.",
  EndOfFileExpected: "The document has ended before this.",
  UnexpectedEndOfComment: "This comment is never closed.",
  UnexpectedEndOfString: "This string is never closed.",
  UnexpectedEndOfNumber: "This number breaks off.",
  InvalidUnicode: "Expected four hexadecimal digits behind `\\u`.",
  InvalidEscapeCharacter: "This escape is unknown in a string.",
  InvalidCharacter: "This character must be escaped in a string.",
};

export const describe = (code: ParseErrorCode): string => words[printParseErrorCode(code)] ?? "This is not JSON.";
