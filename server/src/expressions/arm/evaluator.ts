import { type Node, type ScalarNode, textOf } from "../../syntax/tree.ts";
import type { Outcome, Possible } from "../possible.ts";
import { readAccess } from "./access.ts";
import { readCall } from "./call.ts";
import { close, resumeOf } from "./deferred.ts";
import { isExpression, unescapeBracket } from "./expression.ts";
import type { Frame } from "./frame.ts";
import { makeScalar } from "./made-node.ts";
import { derive } from "./origin.ts";
import { type Expression, parse } from "./parser.ts";
import { type Held, nothing, type Open, one, type Place, type Result, type Run, spend } from "./result.ts";
import type { Scope } from "./scope.ts";

const maxSteps = 2000;
const fewestSteps = 100;
const maxDepth = 64;

/**
 * What a node may become once the template is deployed. Never throws, and does a bounded amount of work: what is too
 * much to work out is unknown, and where much of a file is, little is tried. Values inside maps and lists are not worked out; evaluate them when they are read. Where
 * such a map came through an expression, its inner nodes know the scope and the parameter that they came from.
 */
export function evaluate(node: Node, scope: Scope): Outcome {
  const { patience } = scope;
  const run = { steps: Math.max(fewestSteps, maxSteps / (1 + patience.spent)) };
  const { possible, complete } = readNode(node, { scope, open: undefined, depth: 0 }, run);
  if (run.steps < 0) patience.spent++;
  return { possible: possible.map(publish), complete };
}

function publish(held: Held): Possible {
  const { place: _, ...possible } = held;
  return held.via === "literal" ? possible : { ...possible, value: close(held, readNode) };
}

function readNode(node: Node, place: Place, run: Run): Result {
  const resume = resumeOf(node);
  if (resume) return resume(run);
  const text = textOf(node);
  if (text !== undefined && node.kind === "scalar") {
    if (isExpression(text)) return readText(node, text, place, run);
    if (unescapeBracket(text) !== text) return readLiteral(node, { ...node, value: unescapeBracket(text) }, place);
  }
  return readLiteral(node, node, place);
}

const readLiteral = (site: Node, value: Node, place: Place): Result =>
  one({ value, site, certain: true, via: "literal", place });

function readText(node: ScalarNode, text: string, outer: Place, run: Run): Result {
  const expression = parse(text);
  if (!expression || isOpen(node, outer.open)) return nothing;
  const place = { ...outer, open: { node, outer: outer.open } };
  return readExpression(expression, { node, text, place, run, readNode, readExpression });
}

function readExpression(expression: Expression, outer: Frame): Result {
  const { node, place, run } = outer;
  if (place.depth >= maxDepth || !spend(run)) return nothing;
  const frame = { ...outer, place: { ...place, depth: place.depth + 1 } };
  if (expression.kind === "literal") return one(derive(makeScalar(expression.value, node.span), [], node, place));
  return expression.kind === "access" ? readAccess(expression, frame) : readCall(expression, frame);
}

/** Whether a node is being read already, so that it refers to itself. */
function isOpen(node: Node, open: Open | undefined): boolean {
  for (let here = open; here; here = here.outer) if (here.node === node) return true;
  return false;
}
