import { mayBeOurs, recognise, wasTooMuch } from "../dialects/index.ts";
import { fileTextOf, withTyped } from "../model/file-text.ts";
import type { Resource } from "../model/resource.ts";
import { syntaxes } from "../syntax/index.ts";
import type { Node, SyntaxId, Tree } from "../syntax/tree.ts";
import { type Kept, keep } from "../syntax/watch.ts";
import { onceForEach } from "../text/once-for-each.ts";
import type { Analysis } from "./finding.ts";

/** A text that is none of ours. */
export const unread = (syntax: SyntaxId, text: string): Analysis => ({
  tree: { syntax, text, roots: [], problems: [], comments: [] },
  recognition: undefined,
  resources: [],
  file: undefined,
});

/**
 * Reads a text: its tree, what it is, and what it declares. A text that cannot be ours is not even parsed. What is known of the
 * version before it is taken on as far as it still holds, and used up by that.
 */
export function analyse(syntax: SyntaxId, text: string, linked?: Tree["linked"], before?: Analysis): Analysis {
  if (!mayBeOurs(text)) return unread(syntax, text);
  const isNext = before?.tree.syntax === syntax && !before.tree.linked && !linked && !wasTooMuch(before.tree);
  const typed = isNext ? syntaxes[syntax].typed?.(before.tree, text) : undefined;
  const tree = typed?.tree ?? { ...syntaxes[syntax].parse(text), ...(linked && { linked }) };
  const [root] = tree.roots;
  const read = root ? keep(known, root, () => readTree(tree)) : readTree(tree);
  const dialect = read.recognition?.dialect;
  const file = typed && before?.file && before.file.dialect === dialect ? withTyped(before.file, typed) : undefined;
  return { ...read, tree, file: file ?? (dialect && fileTextOf(tree, dialect)) };
}

const known = new WeakMap<Node, Kept<Pick<Analysis, "recognition" | "resources" | "linked">>>();

function readTree(tree: Tree): Pick<Analysis, "recognition" | "resources" | "linked"> {
  const found = recognise(tree);
  return { recognition: found?.recognition, ...split(found?.dialect.resources(tree) ?? []) };
}

/** Tells what a file declares itself from what stands in others. */
export const split = onceForEach((resources: readonly Resource[]): Pick<Analysis, "resources" | "linked"> => {
  const linked = resources.filter(({ elsewhere }) => elsewhere);
  return linked.length > 0 ? { resources: resources.filter(({ elsewhere }) => !elsewhere), linked } : { resources };
});
