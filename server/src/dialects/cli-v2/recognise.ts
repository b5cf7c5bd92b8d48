import type { MapNode, SyntaxId, Tree } from "../../syntax/tree.ts";
import type { Recognition } from "../dialect.ts";
import type { FileKind } from "./file-kind.ts";
import { fileKinds } from "./kinds.ts";
import { schemaUrlOf } from "./schema-url.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { isUpdate } from "./update-file.ts";

/** What a document was found to be. */
export interface Found {
  readonly kind: FileKind;
  readonly reason: string;
  /** The kind whose keys it has, where `$schema` names another. */
  readonly looksLike?: FileKind;
  readonly isUpdate?: true;
}

/** The kind of a document, and how that was seen. */
export function kindOf(root: MapNode, syntax: SyntaxId): Found | undefined {
  const schema = schemaUrlOf(root);
  const shape = shapeOf(root, syntax);
  const shaped = fileKinds.find((kind) => kind.shape?.(shape));
  if (!schema) return shaped && unnamed(shaped, root);
  const { kinds, segment, isAzureMl } = schema;
  const fitting = kinds.find((kind) => kind.shape?.(shape));
  // Another tool's schema may be called `project` or `connection`, too.
  const kind = fitting ?? (isAzureMl ? kinds.at(-1) : undefined);
  if (kind) return named(kind, segment, fitting ? undefined : shapedOtherwise(kind, shape));
  if (!isAzureMl || !shaped || /promptflow/i.test(schema.url)) return undefined;
  return {
    kind: shaped,
    reason: `Its '$schema' is Azure ML's but names no kind that is known, and ${keysOf(shaped)}.`,
  };
}

function unnamed(kind: FileKind, root: MapNode): Found {
  const isPart = kind.declares?.kind === "workspace" && isUpdate(root);
  const reason = `It has no '$schema', and ${keysOf(kind)}`;
  return isPart ? { kind, reason: `${reason} that is to be updated.`, isUpdate: true } : { kind, reason: `${reason}.` };
}

function named(kind: FileKind, segment: string, looksLike: FileKind | undefined): Found {
  const says = `Its '$schema' says ${segment}`;
  if (looksLike) return { kind, reason: `${says}, but ${keysOf(looksLike)}.`, looksLike };
  const isGeneral = kind.also?.some((name) => name.toLowerCase() === segment.toLowerCase());
  return { kind, reason: isGeneral ? `${says}, and ${keysOf(kind)}.` : `Its '$schema' ends in '${segment}'.` };
}

const keysOf = (kind: FileKind): string => `its keys are those of ${withArticle(kind)}`;
const withArticle = ({ id }: FileKind): string => `${/^[aeiou]/i.test(id) ? "an" : "a"} ${id}`;

/** The kind that the keys speak for against `kind`; a kind whose keys do not tell cannot be contradicted. */
function shapedOtherwise(kind: FileKind, shape: Shape): FileKind | undefined {
  if (!kind.shape) return undefined;
  return fileKinds.find(
    (other) => (other.proof ?? other.shape)?.(shape) && (kind.family === undefined || other.family !== kind.family),
  );
}

/** The `az ml` client reads one document; further ones are an error there, so only the first tells what a file is. */
export function recognise({ roots: [root], syntax }: Tree): Recognition | undefined {
  const found = root?.kind === "map" ? kindOf(root, syntax) : undefined;
  if (!found) return undefined;
  const { kind, looksLike, ...rest } = found;
  return { dialect: "cli-v2", kind: kind.id, ...rest, ...(looksLike ? { looksLike: looksLike.id } : {}) };
}
