import type { LocationLink, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import type { Node } from "../syntax/tree.ts";
import { inspectDocument } from "./document.ts";
import { type ExpressionPlace, expressionAt, nameIn } from "./expression-at.ts";
import { offsetOf, rangeOf } from "./range.ts";

/**
 * From a use of a parameter to its default, or its declaration where it has none; from a use of a variable to its value, and of
 * a function that the template defines to what it gives.
 */
export function definition(document: TextDocument, position: Position, rules: readonly Rule[]): LocationLink[] {
  const place = expressionAt(inspectDocument(document, rules), offsetOf(document, position));
  const target = place && targetOf(place);
  if (!target) return [];
  const range = rangeOf(document, target.span);
  return [
    {
      originSelectionRange: rangeOf(document, place.span),
      targetUri: document.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}

function targetOf({ part, scope }: ExpressionPlace): Node | undefined {
  if (part.kind === "call" && part.namespace !== undefined)
    return scope.userFunction(part.namespace, part.name)?.output;
  const named = nameIn(part);
  if (named?.of === "variables") return scope.variable(named.name);
  const parameter = named && scope.parameter(named.name);
  return parameter?.defaultValue ?? parameter?.declaration;
}
