import { mayBeOurs, recognise } from "../dialects/index.ts";
import { fileTextOf, withTyped } from "../model/file-text.ts";
import type { Resource } from "../model/resource.ts";
import { syntaxes } from "../syntax/index.ts";
import type { SyntaxId, Tree } from "../syntax/tree.ts";
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
  const typed =
    before?.tree.syntax === syntax && !before.tree.linked && !linked
      ? syntaxes[syntax].typed?.(before.tree, text)
      : undefined;
  const same = typed && before?.file && withTyped(before.file, typed);
  if (typed?.isUnread && before && same)
    return { tree: typed.tree, recognition: before.recognition, resources: before.resources, file: same };
  const tree = typed?.tree ?? { ...syntaxes[syntax].parse(text), ...(linked && { linked }) };
  const found = recognise(tree);
  const dialect = found?.recognition.dialect;
  return {
    tree,
    recognition: found?.recognition,
    ...split(found?.dialect.resources(tree) ?? []),
    file: dialect && (same?.dialect === dialect ? same : fileTextOf(tree, dialect)),
  };
}

/** Tells what a file declares itself from what stands in others. */
export function split(resources: readonly Resource[]): Pick<Analysis, "resources" | "linked"> {
  const linked = resources.filter(({ elsewhere }) => elsewhere);
  return linked.length > 0 ? { resources: resources.filter(({ elsewhere }) => !elsewhere), linked } : { resources };
}
