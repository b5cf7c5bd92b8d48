import { syntaxes } from "../../syntax/index.ts";
import { at, type Node, type Tree } from "../../syntax/tree.ts";
import type { NamedText } from "../../text/named-text.ts";
import { pathFrom } from "../../text/relative-path.ts";
import type { Span } from "../../text/span.ts";
import { linkedTo } from "./links.ts";
import { type Contents, contentsOf } from "./template.ts";

/** A template as another one deploys it. */
export interface Deployment {
  readonly caller: NamedText;
  /** What is declared: of the template itself, and as linked what is declared around it. */
  readonly contents: Contents;
  /** Where the other one gives a value to a parameter, in that file's text; undefined where it gives none, or a further one does. */
  givenTo(parameter: string): Span | undefined;
}

/** A template as those of the files around it deploy it that do so. */
export const deploymentsOf = (tree: Tree, around: readonly NamedText[]): readonly Deployment[] =>
  around.flatMap((caller) =>
    caller.deploys === undefined ? [] : (deploymentBy(caller, caller.deploys, tree, around) ?? []),
  );

/** Everything is read as if it stood behind the template, so that only what is said of that one has an offset in it. */
function deploymentBy(
  caller: NamedText,
  about: string,
  { roots: [own], text }: Tree,
  around: readonly NamedText[],
): Deployment | undefined {
  const offset = text.length + 1;
  const file = { name: pathFrom(about, caller.name), text: " ".repeat(offset) + caller.text };
  const [root] = syntaxes.json.parse(file.text).roots;
  if (root?.kind !== "map" || !own) return undefined;
  const seen = around.map((one) => ({ ...one, name: pathFrom(about, one.name) }));
  const files = new Map([...(linkedTo(file, [...seen, { name: about, text }]) ?? []), [about, own]]);
  const contents = contentsOf(root, { files, about });
  if (contents.declarations.length === 0) return undefined;
  const holders = contents.linked.filter(({ template, node }) => template?.path === about && isIn(file.text, node));
  return {
    caller,
    contents,
    givenTo(parameter) {
      const [value] = holders.flatMap(({ node }) => at(node, ["properties", "parameters", parameter, "value"]) ?? []);
      return value && { start: value.span.start - offset, end: value.span.end - offset };
    },
  };
}

const isIn = ({ length }: string, { span }: Node): boolean => span.end <= length;
