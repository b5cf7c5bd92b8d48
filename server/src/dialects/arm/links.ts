import { syntaxes } from "../../syntax/index.ts";
import type { Node } from "../../syntax/tree.ts";
import type { NamedText } from "../../text/named-text.ts";
import { pathFrom } from "../../text/relative-path.ts";

/** More than anyone links; two files that link each other twice would go on for ever. */
const mostLinked = 24;

const relativePath = /"relativePath"\s*:\s*"([^"\\[]+)"/gi;

/** The paths of the templates that a template links to, at a glance over its text. */
export const linksIn = ({ name, text }: NamedText): readonly string[] => [
  ...new Set([...text.matchAll(relativePath)].map(([, link = ""]) => pathFrom(name, link))),
];

/** The files around a template, and what it and these link to as far as `read` finds it. */
export async function withLinked(
  file: NamedText,
  siblings: readonly NamedText[],
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly NamedText[]> {
  const around = [...siblings];
  const tried = new Set([file.name]);
  const open = [file];
  for (const next of open)
    for (const name of linksIn(next)) {
      if (tried.has(name) || tried.size > mostLinked) continue;
      tried.add(name);
      const known = around.find((sibling) => sibling.name === name);
      const text = known ? known.text : await read(name);
      if (text === undefined) continue;
      open.push({ name, text });
      if (!known) around.push({ name, text });
    }
  return around;
}

/**
 * The templates that a file links to, and that these link to in turn, out of the files around it. Each is read as if it stood
 * behind all others, so that no two places have the same offset.
 */
export function linkedTo(file: NamedText, around: readonly NamedText[]): ReadonlyMap<string, Node> | undefined {
  if (around.length === 0) return undefined;
  const found = new Map<string, Node>();
  let offset = file.text.length + 1;
  const open = [file];
  for (const next of open)
    for (const path of linksIn(next)) {
      const target = around.find(({ name }) => name === path);
      if (!target || found.has(path) || found.size >= mostLinked) continue;
      const [root] = syntaxes.json.parse(" ".repeat(offset) + target.text).roots;
      if (root) found.set(path, root);
      offset += target.text.length + 1;
      open.push(target);
    }
  return found.size > 0 ? found : undefined;
}
