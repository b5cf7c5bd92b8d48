import type { LocationLink, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import { inspectDocument } from "./document.ts";
import { expressionAt, nameIn } from "./expression-at.ts";
import { offsetOf, rangeOf } from "./range.ts";

/** From a use of a parameter to its default, or its declaration where it has none; from a use of a variable to its value. */
export function definition(document: TextDocument, position: Position, rules: readonly Rule[]): LocationLink[] {
  const place = expressionAt(inspectDocument(document, rules), offsetOf(document, position));
  const named = place && nameIn(place.part);
  if (!place || !named) return [];
  const parameter = named.of === "parameters" ? place.scope.parameter(named.name) : undefined;
  const target = parameter ? (parameter.defaultValue ?? parameter.declaration) : place.scope.variable(named.name);
  if (!target || named.of !== (parameter ? "parameters" : "variables")) return [];
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
