import { isPlaceholder } from "../model/placeholder.ts";
import { hasCredentialsInUrl } from "../model/url-credentials.ts";
import { type MapNode, type Node, textOf } from "../syntax/tree.ts";
import type { Dialect } from "./dialect.ts";
import { hasAny, nodeAt, plainRoot } from "./root.ts";

/** Conda environments. Whose they are cannot be told, so only those are taken that have what is wrong anywhere: credentials in a URL. */
export const conda: Dialect = {
  id: "conda",
  mayHold: (text) => /channels|dependencies/.test(text) && /https?:\/\/[^\s/]*@|\/t\/|[?&]sig=/i.test(text),
  recognise(tree) {
    const root = plainRoot(tree);
    if (!root || !isConda(root) || !textsIn(root).some(hasCredentials)) return undefined;
    return {
      dialect: "conda",
      kind: "condaEnvironment",
      reason: "It is a conda environment with credentials in a URL.",
    };
  },
  resources: () => [],
};

/** Whether a file lists what to install, as conda environments do. */
export function isConda(root: MapNode): boolean {
  const dependencies = nodeAt(root, "dependencies");
  return dependencies?.kind === "list" && !hasAny(root, "apiVersion", "jobs", "steps");
}

/** Channels, conda packages, and the lines for pip. */
function textsIn(root: MapNode): readonly string[] {
  return [...itemsOf(nodeAt(root, "channels")), ...itemsOf(nodeAt(root, "dependencies"))].flatMap((item) => {
    const pip = item.kind === "map" ? nodeAt(item, "pip") : undefined;
    return (pip ? itemsOf(pip) : [item]).flatMap((node) => textOf(node) ?? []);
  });
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === "list" ? node.items : []);

/** What a deployment puts in later is no credential. */
function hasCredentials(text: string): boolean {
  const [, signature = ""] = /[?&]sig=([^\s&#]+)/i.exec(text) ?? [];
  return hasCredentialsInUrl(text) || (signature !== "" && !isPlaceholder(signature));
}
