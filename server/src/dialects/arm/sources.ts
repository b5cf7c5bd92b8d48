import { standalone } from "../../expressions/arm/defer-expression.ts";
import { isExpression } from "../../expressions/arm/expression.ts";
import { outputAskedBy } from "../../expressions/arm/output-reference.ts";
import { type Access, type Call, type Expression, parse } from "../../expressions/arm/parser.ts";
import { type Parameter, type Scope, seeing } from "../../expressions/arm/scope.ts";
import { isSecretName } from "../../model/secret-name.ts";
import { member, type Node, type ScalarNode, textOf } from "../../syntax/tree.ts";
import { type Kept, keep } from "../../syntax/watch.ts";

/** Where a value comes from: a parameter, or a function such as `listKeys` that fetches secrets. */
export type Source = FromParameter | FromList;

export interface FromParameter {
  readonly kind: "parameter";
  readonly parameter: Parameter;
  /** Nothing is added to it or taken from it on the way. */
  readonly isWhole: boolean;
}

export interface FromList {
  readonly kind: "list";
  readonly name: string;
  readonly isWhole: boolean;
}

const maxSteps = 500;

/**
 * What a value is made of, as far as that is certain. Parameters that only decide, as in the condition of an `if`, or
 * that leave no trace, as in `empty` or `uniqueString`, are none of it.
 */
export const sourcesOf = (node: Node, scope: Scope): readonly Source[] =>
  fromNode(node, scope, { steps: maxSteps, holder: undefined });

interface Search {
  steps: number;
  /** The string whose expression is looked into. */
  holder: ScalarNode | undefined;
}

/** Variables are used again and again. One that is being looked into refers to itself, and adds nothing. */
const known = new WeakMap<Scope, Map<Node, Kept<readonly Source[]>>>();

function fromNode(node: Node, scope: Scope, search: Search): readonly Source[] {
  const here = known.get(scope) ?? new Map<Node, Kept<readonly Source[]>>();
  known.set(scope, here);
  if (!here.has(node) && search.steps-- <= 0) return [];
  return keep(here, node, () => distinct(fromContent(node, scope, search)), []);
}

function fromContent(node: Node, scope: Scope, search: Search): readonly Source[] {
  if (node.kind === "map") return partly(node.members.flatMap((m) => fromNode(m.value, scope, search)));
  if (node.kind === "list") return partly(node.items.flatMap((item) => fromNode(item, scope, search)));
  const text = textOf(node);
  const expression = text !== undefined && isExpression(text) ? parse(text) : undefined;
  if (!expression) return [];
  const outer = search.holder;
  search.holder = node;
  const sources = fromExpression(expression, scope, search);
  search.holder = outer;
  return sources;
}

/** Of the same source that comes whole and in part, the whole one tells more. */
function distinct(sources: readonly Source[]): readonly Source[] {
  const byOrigin = new Map<unknown, Source>();
  for (const source of sources) {
    const origin = source.kind === "list" ? source.name : source.parameter.declaration;
    if (source.isWhole || !byOrigin.has(origin)) byOrigin.set(origin, source);
  }
  return byOrigin.size === sources.length ? sources : [...byOrigin.values()];
}

function fromExpression(expression: Expression, scope: Scope, search: Search): readonly Source[] {
  if (search.steps-- <= 0 || expression.kind === "literal") return [];
  return expression.kind === "access" ? fromAccess(expression, scope, search) : fromCall(expression, scope, search);
}

/** What `listKeys` and its kind give along with a secret. */
const plainParts = new Set(["keyname", "permissions", "creationtime", "username"]);

function fromAccess(access: Access, scope: Scope, search: Search): readonly Source[] {
  const inner = writtenAt(access, scope) ?? outputAt(access, scope, search);
  if (inner) return fromNode(inner.node, inner.scope, search);
  const root = rootOf(access);
  const key = access.key.kind === "literal" ? String(access.key.value).toLowerCase() : "";
  if (isList(root)) return plainParts.has(key) ? [] : fromCall(root, scope, search);
  // Of a map that is worked out, nobody knows which part is taken; of a secure one, not every part is a secret.
  const isKnown = root.name.toLowerCase() === "parameters" && isSecretName(key);
  return isKnown ? fromCall(root, scope, search).filter(isSecret) : [];
}

/** What a deployment in the same file hands back. */
function outputAt(access: Access, scope: Scope, { holder }: Search): ReturnType<typeof writtenAt> {
  const asked = outputAskedBy(access);
  if (!asked || !holder) return undefined;
  const found = scope.output(standalone(asked.deployment, { text: String(holder.value), node: holder }), asked.name);
  return found && { node: found.value, scope: found.scope };
}

function rootOf(access: Access): Call {
  let here: Expression = access;
  while (here.kind === "access") here = here.of;
  return here.kind === "call" ? here : { kind: "call", name: "", args: [], start: here.start, end: here.end };
}

/** The node that a chain of keys leads to, where all of it is written out. */
export function writtenAt(
  expression: Expression,
  scope: Scope,
): { readonly node: Node; readonly scope: Scope } | undefined {
  if (expression.kind === "access") {
    const { of, key } = expression;
    const holder = writtenAt(of, scope);
    if (!holder || key.kind !== "literal") return undefined;
    const { node } = holder;
    const inner = typeof key.value === "string" ? member(node, key.value)?.value : itemOf(node, key.value);
    return inner && { node: inner, scope: holder.scope };
  }
  const name = nameIn(expression, "variables");
  const variable = name === undefined ? undefined : scope.variable(name);
  if (variable) return { node: variable, scope };
  const bound = scope.parameter(nameIn(expression, "parameters") ?? "")?.bound;
  return bound && { node: bound.value, scope: bound.scope };
}

const itemOf = (node: Node, index: number): Node | undefined => (node.kind === "list" ? node.items[index] : undefined);

/** The name in `parameters('name')`. */
function nameIn(expression: Expression, called: string): string | undefined {
  if (expression.kind !== "call" || expression.name.toLowerCase() !== called) return undefined;
  const [name] = expression.args;
  return name?.kind === "literal" ? String(name.value) : undefined;
}

/** Their answer does not contain what they are asked about. */
const silent =
  /^(?:empty|equals|not|and|or|less|lessorequals|greater|greaterorequals|length|contains|startswith|endswith|indexof|lastindexof|uniquestring|guid|true|false|null|copyindex|reference|map|filter|reduce|lambda.*|mapvalues|groupby|toobject|sort|tryget)$/;

const isList = ({ name, namespace }: Call): boolean =>
  namespace === undefined && /^list\w*(?:keys?|secrets?|sas|tokens?|credentials?|connectionstrings?)$/i.test(name);

function fromCall(call: Call, scope: Scope, search: Search): readonly Source[] {
  const name = call.name.toLowerCase();
  if (call.namespace !== undefined) return fromUserFunction(call, scope, search);
  if (silent.test(name)) return [];
  if (isList(call)) return [{ kind: "list", name: call.name, isWhole: true }];
  if (name === "parameters") return fromParameter(scope.parameter(nameIn(call, name) ?? ""), scope, search);
  if (name === "variables") {
    const variable = scope.variable(nameIn(call, name) ?? "");
    return variable ? fromNode(variable, scope, search) : [];
  }
  const values = name === "if" ? call.args.slice(1) : call.args;
  const found = values.flatMap((value) => fromExpression(value, scope, search));
  return name === "if" || name === "coalesce" ? found : partly(found);
}

/** The arguments that a function of the template makes its answer of. */
function fromUserFunction({ namespace = "", name, args }: Call, scope: Scope, search: Search): readonly Source[] {
  const called = scope.userFunction(namespace, name);
  if (!called) return [];
  return fromNode(called.output, seeing(called.parameters, scope.patience), search).flatMap((source) => {
    const index = called.parameters.findIndex((p) => source.kind === "parameter" && p.name === source.parameter.name);
    const arg = args[index];
    const found = arg ? fromExpression(arg, scope, search) : [];
    return source.isWhole ? found : partly(found);
  });
}

function fromParameter(parameter: Parameter | undefined, scope: Scope, search: Search): readonly Source[] {
  if (!parameter) return [];
  const { bound, defaultValue } = parameter;
  const further = bound
    ? fromNode(bound.value, bound.scope, search)
    : defaultValue
      ? fromNode(defaultValue, scope, search)
      : [];
  return [{ kind: "parameter", parameter, isWhole: true }, ...further];
}

const partly = (sources: readonly Source[]): readonly Source[] =>
  sources.map((source) => (source.isWhole ? { ...source, isWhole: false } : source));

export const isSecure = ({ type }: Parameter): boolean => /^secure(?:string|object)$/i.test(type);

/** Whether a source is a secret by itself, whatever is done with it. */
export const isSecret = (source: Source): boolean => source.kind === "list" || isSecure(source.parameter);
