import { deploymentType } from "../../server/src/dialects/arm/resource-type.ts";
import { evaluate } from "../../server/src/expressions/arm/evaluator.ts";
import { isExpression } from "../../server/src/expressions/arm/expression.ts";
import { parse } from "../../server/src/expressions/arm/parser.ts";
import { member, at as nodeAt, textOf } from "../../server/src/syntax/tree.ts";

const ids = /^(?:(?:subscription|tenant|extension|managementGroup)?ResourceId)$/i;
const atDeployment =
  /^(?:resourceGroup|subscription|deployment|environment|tenant|managementGroup|uniqueString|guid|newGuid|utcNow|copyIndex)$/i;
const asksAzure = /^(?:reference|list\w*|pickZones|providers)$/i;

/** `declarations` are those of the whole file, to find what a nested deployment hands back. */
export const explainIn = (declarations) => {
  const outputs = (call, path, at) => outputOf(declarations, call, path, at);
  return (node, scope, part) => explainUnknown(node, scope, { part, outputs });
};

/** Why nobody can tell from the file what a node becomes, in a few words; undefined where it can. `part`: of a map. */
function explainUnknown(node, scope, { part = "", depth = 0, outputs }) {
  const text = textOf(node);
  if (depth > 20 || text === undefined || !isExpression(text)) return undefined;
  const expression = parse(text);
  if (!expression) return "not an expression that can be read";
  return explain(expression, { text, scope, part, depth, outputs });
}

function explain(expression, at) {
  if (expression.kind === "literal") return undefined;
  if (expression.kind === "access") return explainAccess(expression, at);
  const { name, args, namespace } = expression;
  if (namespace !== undefined) return `a function of the template: ${namespace}.${name}`;
  if (ids.test(name)) return `an id: ${show(expression, at)}`;
  if (asksAzure.test(name)) return `asks Azure: ${name}`;
  if (atDeployment.test(name)) return `only known at deployment: ${name}`;
  const named = args[0]?.kind === "literal" ? String(args[0].value) : "";
  if (/^parameters$/i.test(name)) return explainParameter(named, at);
  if (/^variables$/i.test(name)) return explainVariable(named, at);
  const key = /^createObject$/i.test(name) ? args.findIndex((arg) => arg.value === at.part) : -1;
  for (const arg of key < 0 ? args.toReversed() : [args[key + 1]]) {
    const reason = explain(arg, at);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function explainAccess(access, at) {
  const path = [];
  let root = access;
  let undecided;
  for (; root.kind === "access"; root = root.of) {
    path.unshift(String(root.key.value));
    undecided = explain(root.key, at) ?? undecided;
  }
  const output = /^reference$/i.test(root.name) ? at.outputs(root, path, at) : undefined;
  if (output) {
    const reason = explainUnknown(output.node, output.scope, { depth: at.depth + 1, outputs: at.outputs });
    return reason ?? `handed back by a nested template: ${textOf(output.node)}`;
  }
  return explain(root, at) ?? undecided ?? `no such part: ${show(access, at)}`;
}

/** In `reference(resourceId('Microsoft.Resources/deployments', name)).outputs.key.value`, the value of that output. */
function outputOf(declarations, { args: [id] }, [first, key, last], at) {
  const name = id?.kind === "call" && /^resourceId$/i.test(id.name) ? id.args.at(-1) : id;
  if (first !== "outputs" || last !== "value" || !name) return undefined;
  const written = show(name, at);
  const isMeant = ({ node }) => [`[${written}]`, written.slice(1, -1)].includes(textOf(member(node, "name")?.value));
  const found = declarations.find((d) => d.type === deploymentType && isMeant(d));
  const template = found?.template;
  const node = template && nodeAt(template.node, ["outputs", key, "value"]);
  return node && { node, scope: template.scope };
}

function explainParameter(name, { scope, depth, outputs }) {
  const parameter = scope.parameter(name);
  if (!parameter) return `no parameter '${name}'`;
  const { bound, defaultValue, allowedValues } = parameter;
  if (bound) return explainUnknown(bound.value, bound.scope, { depth: depth + 1, outputs });
  if (defaultValue) return explainUnknown(defaultValue, scope, { depth: depth + 1, outputs });
  return allowedValues ? undefined : `parameter '${name}' has no default`;
}

function explainVariable(name, { scope, depth, outputs }) {
  const variable = scope.variable(name);
  if (!variable) return `no variable '${name}'`;
  return evaluate(variable, scope).possible.length > 0
    ? undefined
    : explainUnknown(variable, scope, { depth: depth + 1, outputs });
}

const show = ({ start, end }, { text }) => text.slice(start, end);
