import { type Node, textOf } from "../../syntax/tree.ts";

/** Whether a value can only be an environment of Azure ML: a reference to one, or one written in place. */
export function isEnvironment(node: Node | undefined): boolean {
  if (node?.kind === "map") return node.members.some((m) => ["image", "conda_file", "build"].includes(m.key));
  return /^(?:azureml:|file:)/i.test(textOf(node) ?? "");
}

/** `registry.io:5000/team/name:tag`, `python:3.12`; not `photo.png`, and not a name without path, tag and digest. */
export const isContainerImage = (text: string | undefined): boolean =>
  text !== undefined &&
  /^[\w.{}<>$-]+(?::\d+)?(?:\/[\w.{}<>$-]+)*(?:[:@][\w.:{}<>$-]+)?$/.test(text) &&
  /[/:]/.test(text) &&
  !/\.(?:png|jpe?g|gif|svg|webp|ico|bmp|avif)$/i.test(text);
