import { type MapNode, member, textOf } from "../../syntax/tree.ts";
import type { FileKind } from "./file-kind.ts";
import { fileKinds, kindById } from "./kinds.ts";

/** What a `$schema` says. Its host has changed several times and is never asked: the last segment names the kind. */
export interface SchemaUrl {
  readonly url: string;
  /** Its last segment without `.schema.json`, as written. */
  readonly segment: string;
  readonly isAzureMl: boolean;
  /** Kinds that go by that segment, the one of that very name last. */
  readonly kinds: readonly FileKind[];
}

export function schemaUrlOf(root: MapNode): SchemaUrl | undefined {
  const url = textOf(member(root, "$schema")?.value)?.trim();
  if (!url) return undefined;
  const path = url.split(/[?#]/)[0] ?? "";
  const segment = (path.split("/").at(-1) ?? "").replace(/(?:\.schema)?\.json$/i, "");
  if (isInternal(root)) return { url, segment, isAzureMl: false, kinds: [] };
  const isAzureMl = /azureml/i.test(url);
  return { url, segment, isAzureMl, kinds: isOfPromptflow(url, segment) ? promptflow(segment) : named(segment) };
}

function named(segment: string): readonly FileKind[] {
  const word = segment.toLowerCase();
  const own = fileKinds.filter((kind) => kind.id.toLowerCase() === word);
  const general = fileKinds.filter((kind) => kind.also?.some((name) => name.toLowerCase() === word));
  return [...general, ...own];
}

/** Components of Microsoft's own teams have other keys; the client reads them only where a switch is set. */
const isInternal = (root: MapNode): boolean => /.Component$/.test(textOf(member(root, "type")?.value) ?? "");

const isOfPromptflow = (url: string, segment: string): boolean =>
  /promptflow/i.test(url) || (/azureml/i.test(url) && /^flow$/i.test(segment));

function promptflow(segment: string): readonly FileKind[] {
  const id = /^flow$/i.test(segment)
    ? "promptflowFlow"
    : /^run$/i.test(segment)
      ? "promptflowRun"
      : /connection$/i.test(segment)
        ? "promptflowConnection"
        : "";
  const kind = kindById(id);
  return kind ? [kind] : [];
}
