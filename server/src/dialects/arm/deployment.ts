import { evaluate } from "../../expressions/arm/evaluator.ts";
import { syntaxes } from "../../syntax/index.ts";
import { at, type MapNode, member, type Node, type Tree } from "../../syntax/tree.ts";
import { type Kept, keepWhile } from "../../syntax/watch.ts";
import type { NamedText } from "../../text/named-text.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import { pathFrom } from "../../text/relative-path.ts";
import type { Span } from "../../text/span.ts";
import { partOf } from "./declared.ts";
import { originalOf } from "./given-value.ts";
import { linkedTo } from "./links.ts";
import { valuesOf } from "./parameter-file.ts";
import { handedBy } from "./scope.ts";
import { type Contents, contentsOf, type Declaration, wasSpent } from "./template.ts";

/** A template as another one deploys it. */
export interface Deployment {
  readonly caller: NamedText;
  /** The parameter file that the other one is deployed with; else by its defaults. */
  readonly parameters: NamedText | undefined;
  /** What is declared: of the template itself, and as linked what is declared around it. */
  readonly contents: Contents;
  /** Where a parameter gets its value; undefined where the other one gives none, or a further one does. */
  givenTo(parameter: string): GivenAt | undefined;
}

/** A value in a file that gives it to a parameter. */
export interface GivenAt {
  readonly file: NamedText;
  readonly span: Span;
  readonly parameter: string;
}

/** How many parameter files are tried out, of all templates that deploy one. */
const mostParameters = 12;

/** The parameter files around a template that a template which deploys it is tried out with. */
export function parametersFor(caller: NamedText, around: readonly NamedText[]): readonly NamedText[] {
  const callers = around.filter(({ deploys }) => deploys !== undefined);
  const given = around.filter(({ givesTo }) => givesTo === caller.name);
  return given.slice(0, Math.floor(mostParameters / callers.length));
}

/** Somebody who types makes a template longer: there is some room before what stands behind it. */
const room = 4096;

interface Read {
  readonly deployments: readonly Deployment[];
  /** From where on the files around it are read. */
  readonly offset: number;
}

/** What the files around templates make of these, by their roots. */
const known = onceForEach((_: readonly NamedText[]) => new WeakMap<MapNode, Kept<Read>>());

/** A template as those of the files around it deploy it that do so: each by its defaults, and with its parameter files. */
export function deploymentsOf(tree: Tree, around: readonly NamedText[]): readonly Deployment[] {
  const [root] = tree.roots;
  const callers = around.filter(({ deploys }) => deploys !== undefined);
  if (root?.kind !== "map" || callers.length === 0) return [];
  const holds = ({ offset, deployments }: Read): boolean =>
    offset > tree.text.length && !deployments.some(({ contents }) => wasSpent(contents));
  return keepWhile(known(around), root, holds, () => {
    const offset = tree.text.length + room;
    return { offset, deployments: callers.flatMap((caller) => deploymentsBy(caller, tree, around, offset)) };
  }).deployments;
}

/** Everything is read as if it stood behind the template, so that only what is said of that one has an offset in it. */
function deploymentsBy(
  caller: NamedText,
  { roots: [own], text }: Tree,
  around: readonly NamedText[],
  offset: number,
): readonly Deployment[] {
  const about = caller.deploys ?? "";
  const file = { name: pathFrom(about, caller.name), text: " ".repeat(offset) + caller.text };
  const [root] = syntaxes.json.parse(file.text).roots;
  if (root?.kind !== "map" || !own) return [];
  const seen = around.map((one) => ({ ...one, name: pathFrom(about, one.name) }));
  const files = new Map([...(linkedTo(file, [...seen, { name: about, text }]) ?? []), [about, own]]);
  const handed = parametersFor(caller, around).flatMap((parameters) => {
    const values = valuesOf(parameters);
    return values ? [{ parameters, handed: handedBy(values) }] : [];
  });
  const ways = handed.length > 0 && mustBeGiven(root) ? handed : [{ parameters: undefined }, ...handed];
  return ways.flatMap(({ parameters, ...view }): readonly Deployment[] => {
    const contents = contentsOf(root, { files, about, ...view });
    if (contents.declarations.length === 0) return [];
    const links = contents.linked.filter(({ template, node }) => template?.path === about && isIn(file.text, node));
    return [{ caller, parameters, contents, givenTo: (name) => givenBy({ caller, parameters }, links, name, offset) }];
  });
}

/** What a link gives: that of the parameter file where it is handed on. */
function givenBy(
  { caller, parameters }: Pick<Deployment, "caller" | "parameters">,
  links: readonly Declaration[],
  parameter: string,
  offset: number,
): GivenAt | undefined {
  const [given] = links.flatMap(({ node, scope }) => {
    const value = at(node, ["properties", "parameters", parameter, "value"]);
    return value ? [{ value, scope }] : [];
  });
  if (!given) return undefined;
  const { start, end } = given.value.span;
  const here = { file: caller, span: { start: start - offset, end: end - offset }, parameter };
  const [possible] = parameters ? evaluate(given.value, given.scope).possible : [];
  const original = possible && originalOf(possible.site);
  return parameters && original
    ? { file: parameters, span: original.span, parameter: possible.parameter ?? parameter }
    : here;
}

/** Whether it cannot be deployed by its defaults alone. */
const mustBeGiven = (root: MapNode): boolean => {
  const [declared, definitions] = ["parameters", "definitions"].map((key) => member(root, key)?.value);
  const mayBeLeftOut = (declaration: Node): boolean =>
    ["defaultValue", "nullable"].some((key) => partOf(declaration, definitions, key));
  return declared?.kind === "map" && declared.members.some(({ value }) => !mayBeLeftOut(value));
};

const isIn = ({ length }: string, { span }: Node): boolean => span.end <= length;
