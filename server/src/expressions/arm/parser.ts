import { isExpression } from "./expression.ts";
import { type Token, tokenize } from "./lexer.ts";

/** An expression of a template. Offsets count from the start of the string that holds it, its first bracket included. */
export type Expression = Literal | Call | Access;

interface Part {
  readonly start: number;
  readonly end: number;
}

export interface Literal extends Part {
  readonly kind: "literal";
  readonly value: string | number;
}

export interface Call extends Part {
  readonly kind: "call";
  /** Of a function that the template defines itself: `contoso.uniqueName(…)`. */
  readonly namespace?: string;
  readonly name: string;
  readonly args: readonly Expression[];
}

/** `of.name`, with the name as a literal, or `of[key]`. */
export interface Access extends Part {
  readonly kind: "access";
  readonly of: Expression;
  readonly key: Expression;
}

/** Deeper than anything written by hand or compiled, far from where the stack ends. */
const maxDepth = 200;
const maxCached = 2000;
const cache = new Map<string, Expression | undefined>();

/** Parses a whole string, brackets included; undefined where it is no expression or a broken one. */
export function parse(text: string): Expression | undefined {
  if (cache.has(text)) return cache.get(text);
  // Cleared whole: templates repeat themselves within a file, not over hours.
  if (cache.size >= maxCached) cache.clear();
  const expression = isExpression(text) ? new Parser(tokenize(text, 1, text.length - 1) ?? []).parseWhole() : undefined;
  cache.set(text, expression);
  return expression;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parseWhole(): Expression | undefined {
    const expression = this.#parse(0);
    return this.#next === this.#tokens.length ? expression : undefined;
  }

  #parse(depth: number): Expression | undefined {
    if (depth > maxDepth) return undefined;
    let of = this.#parseHead(depth);
    while (of) {
      const head: Expression = of;
      if (this.#take(".")) of = this.#parseName(head);
      else if (this.#take("[")) of = this.#parseKey(head, depth);
      else return head;
    }
    return undefined;
  }

  #parseHead(depth: number): Expression | undefined {
    const token = this.#advance();
    if (!token || token.kind === "mark") return undefined;
    const { text, start, end } = token;
    if (token.kind === "string") return { kind: "literal", value: text, start, end };
    if (token.kind === "integer") return { kind: "literal", value: Number(text), start, end };
    const member = this.#take(".") ? this.#advance() : undefined;
    if (member && member.kind !== "name") return undefined;
    if (!this.#take("(")) return undefined;
    const args = this.#parseArguments(depth);
    const close = args && this.#take(")");
    if (!close) return undefined;
    const call = { kind: "call", args, start, end: close.end } as const;
    return member ? { ...call, namespace: text, name: member.text } : { ...call, name: text };
  }

  #parseArguments(depth: number): readonly Expression[] | undefined {
    const args: Expression[] = [];
    if (this.#sees(")")) return args;
    do {
      const arg = this.#parse(depth + 1);
      if (!arg) return undefined;
      args.push(arg);
    } while (this.#take(","));
    return args;
  }

  #parseName(of: Expression): Expression | undefined {
    const token = this.#advance();
    if (token?.kind !== "name") return undefined;
    const { text: value, start, end } = token;
    return { kind: "access", of, key: { kind: "literal", value, start, end }, start: of.start, end };
  }

  #parseKey(of: Expression, depth: number): Expression | undefined {
    const key = this.#parse(depth + 1);
    const close = key && this.#take("]");
    return close ? { kind: "access", of, key, start: of.start, end: close.end } : undefined;
  }

  #advance(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #sees(mark: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === "mark" && token.text === mark;
  }

  #take(mark: string): Token | undefined {
    return this.#sees(mark) ? this.#advance() : undefined;
  }
}
