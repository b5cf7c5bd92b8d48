import { mayBeOurs, recognise } from "../dialects/index.ts";
import { syntaxes } from "../syntax/index.ts";
import type { SyntaxId, Tree } from "../syntax/tree.ts";
import type { Analysis } from "./finding.ts";

const empty = (syntax: SyntaxId, text: string): Tree => ({ syntax, text, roots: [], problems: [], comments: [] });

/** Reads a text: its tree, what it is, and what it declares. A text that cannot be ours is not even parsed. */
export function analyse(syntax: SyntaxId, text: string): Analysis {
  if (!mayBeOurs(text)) return { tree: empty(syntax, text), recognition: undefined, resources: [] };
  const tree = syntaxes[syntax].parse(text);
  const found = recognise(tree);
  return { tree, recognition: found?.recognition, resources: found?.dialect.resources(tree) ?? [] };
}
