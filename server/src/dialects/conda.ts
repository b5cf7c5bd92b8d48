import type { CondaLine } from "../model/conda-file.ts";
import { isPlaceholder } from "../model/placeholder.ts";
import { hasCredentialsInUrl } from "../model/url-credentials.ts";
import { type MapNode, type Node, textOf } from "../syntax/tree.ts";
import type { Dialect } from "./dialect.ts";
import { hasAny, nodeAt, plainRoot } from "./root.ts";

/** Conda environments. Whose they are cannot be told, so only those are taken that have what is wrong anywhere. */
export const conda: Dialect = {
  id: "conda",
  mayHold: (text) => /channels|dependencies/.test(text) && /https?:\/\/[^\s/]*@|\/t\/|[?&]sig=|http:\/\//i.test(text),
  recognise(tree) {
    const root = plainRoot(tree);
    const lines = root && isConda(root) ? condaLines(root) : [];
    const what = lines.some(({ text }) => hasCredentials(text))
      ? "with credentials in a URL"
      : lines.some(({ text }) => isClearText.test(text))
        ? "that fetches packages by plain HTTP"
        : undefined;
    if (what === undefined) return undefined;
    return { dialect: "conda", kind: "condaEnvironment", reason: `It is a conda environment ${what}.` };
  },
  resources: () => [],
};

const isClearText = /\bhttp:\/\/(?!localhost\b|127\.)/i;

/** Whether a file lists what to install, as conda environments do. */
export function isConda(root: MapNode): boolean {
  const dependencies = nodeAt(root, "dependencies");
  return dependencies?.kind === "list" && !hasAny(root, "apiVersion", "jobs", "steps");
}

/** Channels, conda packages, and the lines for pip. */
export function condaLines(root: MapNode): readonly CondaLine[] {
  const packages = itemsOf(nodeAt(root, "dependencies")).flatMap((item) => {
    const pip = item.kind === "map" ? nodeAt(item, "pip") : undefined;
    return pip ? itemsOf(pip) : [item];
  });
  const linesOf = (nodes: readonly Node[], isChannel: boolean): readonly CondaLine[] =>
    nodes.flatMap((node) => {
      const text = textOf(node);
      return text === undefined ? [] : [{ text, isChannel, span: node.span }];
    });
  return [...linesOf(itemsOf(nodeAt(root, "channels")), true), ...linesOf(packages, false)];
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === "list" ? node.items : []);

/** What a deployment puts in later is no credential. */
function hasCredentials(text: string): boolean {
  const [, signature = ""] = /[?&]sig=([^\s&#]+)/i.exec(text) ?? [];
  return hasCredentialsInUrl(text) || (signature !== "" && !isPlaceholder(signature));
}
