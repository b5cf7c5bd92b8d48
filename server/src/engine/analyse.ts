import { mayBeOurs, recognise } from "../dialects/index.ts";
import type { Resource } from "../model/resource.ts";
import { syntaxes } from "../syntax/index.ts";
import type { SyntaxId, Tree } from "../syntax/tree.ts";
import type { Analysis } from "./finding.ts";

/** A text that is none of ours. */
export const unread = (syntax: SyntaxId, text: string): Analysis => ({
  tree: { syntax, text, roots: [], problems: [], comments: [] },
  recognition: undefined,
  resources: [],
});

/** Reads a text: its tree, what it is, and what it declares. A text that cannot be ours is not even parsed. */
export function analyse(syntax: SyntaxId, text: string, linked?: Tree["linked"]): Analysis {
  if (!mayBeOurs(text)) return unread(syntax, text);
  const tree = { ...syntaxes[syntax].parse(text), ...(linked && { linked }) };
  const found = recognise(tree);
  return { tree, recognition: found?.recognition, ...split(found?.dialect.resources(tree) ?? []) };
}

/** Tells what a file declares itself from what stands in others. */
export function split(resources: readonly Resource[]): Pick<Analysis, "resources" | "linked"> {
  const linked = resources.filter(({ elsewhere }) => elsewhere);
  return linked.length > 0 ? { resources: resources.filter(({ elsewhere }) => !elsewhere), linked } : { resources };
}
