import { Lexer } from "yaml";

/** What the library's lexer has for itself. */
interface Inside {
  /** How far a line must be indented to belong to what it continues. */
  indentNext: number;
  parseQuotedScalar(): Generator<string, unknown>;
  parseFlowCollection(): Generator<string, unknown>;
}

/**
 * Lets quoted texts, flow lists and flow maps go on at any indent, as PyYAML does. The specification, and the library with it,
 * asks for more indent than their key has.
 */
export function lexerWithoutIndent(): Lexer {
  const lexer = new Lexer();
  const inside = lexer as unknown as Inside;
  const atAnyIndent = (parse: () => Generator<string, unknown>) =>
    function* (): Generator<string, unknown> {
      const { indentNext } = inside;
      inside.indentNext = 0;
      const next = yield* parse.call(lexer);
      inside.indentNext = indentNext;
      return next;
    };
  inside.parseQuotedScalar = atAnyIndent(inside.parseQuotedScalar);
  inside.parseFlowCollection = atAnyIndent(inside.parseFlowCollection);
  return lexer;
}
