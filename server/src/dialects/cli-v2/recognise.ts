import { type MapNode, member, type Tree, textOf } from "../../syntax/tree.ts";
import type { Recognition } from "../dialect.ts";
import { type FileKind, fileKinds } from "./kinds.ts";
import { shapeOf } from "./shape.ts";

const bySchema = new Map(
  fileKinds.flatMap((kind) => [kind.id, ...(kind.also ?? [])].map((id) => [id.toLowerCase(), kind] as const)),
);

/** The kind of a document, and how that was seen. */
export function kindOf(root: MapNode): { readonly kind: FileKind; readonly reason: string } | undefined {
  const schema = textOf(member(root, "$schema")?.value)?.trim();
  const segment = schema
    ?.split("#")[0]
    ?.split("/")
    .at(-1)
    ?.replace(/(\.schema)?\.json$/i, "")
    .toLowerCase();
  const named = segment === undefined || /promptflow/i.test(schema ?? "") ? undefined : bySchema.get(segment);
  const shape = shapeOf(root);
  if (named && (/azureml/i.test(schema ?? "") || named.shape?.(shape)))
    return { kind: named, reason: `Its '$schema' ends in '${segment}'.` };
  if (schema !== undefined) return undefined;
  const shaped = fileKinds.find((kind) => kind.shape?.(shape));
  return shaped && { kind: shaped, reason: `It has no '$schema', and its keys are those of a ${shaped.id} file.` };
}

/** The `az ml` client reads one document; further ones are an error there, so only the first tells what a file is. */
export function recognise(tree: Tree): Recognition | undefined {
  const [root] = tree.roots;
  const found = root?.kind === "map" ? kindOf(root) : undefined;
  return found && { dialect: "cli-v2", kind: found.kind.id, reason: found.reason };
}
