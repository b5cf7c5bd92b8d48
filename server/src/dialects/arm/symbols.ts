import { standalone } from "../../expressions/arm/defer-expression.ts";
import { isExpression, unescapeBracket } from "../../expressions/arm/expression.ts";
import { outputAskedBy } from "../../expressions/arm/output-reference.ts";
import { type Access, type Call, type Expression, parse } from "../../expressions/arm/parser.ts";
import type { Scope } from "../../expressions/arm/scope.ts";
import type { Node, ScalarNode } from "../../syntax/tree.ts";
import { type Kept, keep } from "../../syntax/watch.ts";
import { idFrom, shortId } from "./resource-id.ts";
import { writtenAt } from "./sources.ts";

/** A node, and the names that it is read with. */
export interface Located {
  readonly node: Node;
  readonly scope: Scope;
}

const maxSteps = 500;
const maxAlternatives = 8;
/** Longer than any id. */
const maxText = 4096;

/** Variables are used again and again. One that is being looked into refers to itself, and is nothing. */
const known = new WeakMap<Scope, Map<Node, Kept<readonly string[]>>>();

/**
 * What a text comes to, written so that two equal ones are certainly the same: in lower case, with `‹marks›` around what
 * only a deployment knows, such as a parameter of the file. Several where an `if` decides; none where it cannot be known.
 */
export function symbolsOf(node: Node, scope: Scope): readonly string[] {
  let steps = maxSteps;
  /** The string whose expression is being read. */
  let holder: ScalarNode | undefined;

  function fromNode(here: Node, names: Scope): readonly string[] {
    const nearby = known.get(names) ?? new Map<Node, Kept<readonly string[]>>();
    known.set(names, nearby);
    if (here.kind !== "scalar" || here.value === null || (!nearby.has(here) && steps-- <= 0)) return [];
    return keep(nearby, here, () => fromScalar(here, names), []);
  }

  function fromScalar(here: ScalarNode, names: Scope): readonly string[] {
    const outer = holder;
    holder = here;
    const symbols = fromText(String(here.value), typeof here.value === "string", names);
    holder = outer;
    return symbols;
  }

  function fromText(text: string, isText: boolean, names: Scope): readonly string[] {
    if (!isText || !isExpression(text)) return [unescapeBracket(text).toLowerCase()];
    const expression = parse(text);
    return expression ? fromExpression(expression, names) : [];
  }

  function fromExpression(expression: Expression, names: Scope): readonly string[] {
    if (steps-- <= 0) return [];
    if (expression.kind === "literal") return [String(expression.value).toLowerCase()];
    return expression.kind === "access" ? fromAccess(expression, names) : fromCall(expression, names);
  }

  function fromAccess(access: Access, names: Scope): readonly string[] {
    const written = writtenAt(access, names) ?? outputAt(access, names);
    if (written) return fromNode(written.node, written.scope);
    const referred = referredBy(access);
    if (referred) return ownersOf(referred, names);
    return mark([access.of, access.key], names, ([of, key]) => `${of}.${key}`);
  }

  function outputAt(access: Access, names: Scope): Located | undefined {
    const asked = outputAskedBy(access);
    if (!asked || !holder) return undefined;
    const found = names.output(standalone(asked.deployment, { text: String(holder.value), node: holder }), asked.name);
    return found && { node: found.value, scope: found.scope };
  }

  /** What is asked of a resource that stands for it comes to its id, or to the mark of its symbolic name. */
  const ownersOf = (referred: Expression, names: Scope): readonly string[] =>
    fromExpression(referred, names).flatMap((symbol) => {
      if (shortId(symbol) !== undefined) return symbol;
      const resource = names.resource(symbol);
      return resource ? resourceMark(resource) : [];
    });

  function fromCall({ name, namespace, args }: Call, names: Scope): readonly string[] {
    const called = name.toLowerCase();
    const [first] = args;
    if (namespace !== undefined) return fromUserFunction({ namespace, name }, args, names);
    if (undecided.test(called)) return [];
    // The rounds of a loop differ from each other, and are the same only where one text is used in both places.
    if (called === "copyindex") return [`‹round in ${holder && numberOf(holder)}›`];
    if (called === "parameters" || called === "variables") return fromName(called, first, names);
    if (called === "if") return several(args.slice(1), names);
    if (called === "coalesce") return several(args, names);
    if (/^to(?:lower|upper)$|^string$/.test(called)) return first ? fromExpression(first, names) : [];
    if (called === "concat") return combine(args, names, (parts) => parts.join(""));
    if (called === "format") return combine(args, names, fill);
    if (called.endsWith("resourceid")) return combine(args, names, idAmong).filter((id) => id !== "");
    return mark(args, names, (parts) => `${called}(${parts.join(",")})`);
  }

  function fromName(called: string, argument: Expression | undefined, names: Scope): readonly string[] {
    if (argument?.kind !== "literal") return [];
    const name = String(argument.value);
    const variable = called === "variables" ? names.variable(name) : undefined;
    if (variable) return fromNode(variable, names);
    const parameter = called === "parameters" ? names.parameter(name) : undefined;
    if (parameter?.bound) return fromNode(parameter.bound.value, parameter.bound.scope);
    return parameter ? [`‹${numberOf(parameter.declaration)}›`] : [];
  }

  /** Sees nothing but what it is given, so it answers the same for the same. */
  function fromUserFunction(
    { namespace, name }: { readonly namespace: string; readonly name: string },
    args: readonly Expression[],
    names: Scope,
  ): readonly string[] {
    const output = names.userFunction(namespace, name)?.output;
    return output ? mark(args, names, (parts) => `function ${numberOf(output)}(${parts.join(",")})`) : [];
  }

  const several = (expressions: readonly Expression[], names: Scope): readonly string[] => [
    ...new Set(expressions.flatMap((e) => fromExpression(e, names))),
  ];

  /** What is made of its parts: all ways to take one alternative of each. */
  function combine(
    expressions: readonly Expression[],
    names: Scope,
    make: (parts: readonly string[]) => string,
  ): readonly string[] {
    let ways: readonly (readonly string[])[] = [[]];
    for (const expression of expressions) {
      const symbols = fromExpression(expression, names);
      ways = ways.flatMap((way) => symbols.map((symbol) => [...way, symbol]));
      if (ways.length > maxAlternatives || ways.some((way) => lengthOf(way) > maxText)) return [];
    }
    return ways.map(make);
  }

  /** The answer of a function that always gives the same for the same. */
  const mark = (
    expressions: readonly Expression[],
    names: Scope,
    make: (parts: readonly string[]) => string,
  ): readonly string[] => combine(expressions, names, (parts) => `‹${make(parts).replace(/[‹›]/g, "|")}›`);

  return fromNode(node, scope);
}

/** Stands for a resource that is called by its symbolic name. */
export const resourceMark = (node: Node): string => `‹resource ${numberOf(node)}›`;

const numbers = new WeakMap<Node, number>();
let last = 0;

/** Tells nodes apart in marks; their places change while something is typed before them. */
function numberOf(node: Node): number {
  const number = numbers.get(node) ?? ++last;
  numbers.set(node, number);
  return number;
}

/** Whose `reference(…).identity.principalId`, `reference(…).loginServer` or `resourceInfo(…).id` is asked for. */
function referredBy({ of, key }: Access): Expression | undefined {
  if (isWord(key, "id")) return argumentOf(of, "resourceinfo");
  if (!isWord(key, "principalid") && !isWord(key, "loginserver")) return undefined;
  return argumentOf(of.kind === "access" && isWord(of.key, "identity") ? of.of : of, "reference");
}

const argumentOf = (expression: Expression, name: string): Expression | undefined =>
  expression.kind === "call" && expression.name.toLowerCase() === name ? expression.args[0] : undefined;

const isWord = (key: Expression, word: string): boolean =>
  key.kind === "literal" && String(key.value).toLowerCase() === word;

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** Differs from place to place, or says nothing of an id. */
const undecided = /^(?:deployment|newguid|utcnow|reference|list.*|lambda.*|json|null|map|filter|reduce)$/;

const fill = ([pattern = "", ...values]: readonly string[]): string =>
  pattern.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);

/** Before the type stand a subscription and a group, or the id of what is extended. */
function idAmong(parts: readonly string[]): string {
  const id = idFrom(parts.slice(parts.findIndex((part) => /^microsoft\.\w+\/[^‹]*$/.test(part))));
  return id === undefined ? "" : `/providers/${id}`;
}
