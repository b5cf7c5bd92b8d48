import { mayBeOurs, recognise } from "../dialects/index.ts";
import { syntaxes } from "../syntax/index.ts";
import type { SyntaxId } from "../syntax/tree.ts";
import type { Analysis } from "./finding.ts";

/** A text that is none of ours. */
export const unread = (syntax: SyntaxId, text: string): Analysis => ({
  tree: { syntax, text, roots: [], problems: [], comments: [] },
  recognition: undefined,
  resources: [],
});

/** Reads a text: its tree, what it is, and what it declares. A text that cannot be ours is not even parsed. */
export function analyse(syntax: SyntaxId, text: string): Analysis {
  if (!mayBeOurs(text)) return unread(syntax, text);
  const tree = syntaxes[syntax].parse(text);
  const found = recognise(tree);
  return { tree, recognition: found?.recognition, resources: found?.dialect.resources(tree) ?? [] };
}
