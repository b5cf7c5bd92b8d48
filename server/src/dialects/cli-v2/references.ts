import { isPlaceholder } from "../../model/placeholder.ts";
import type { Node, Tree } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";

/** A place where a file names another one. */
export interface Reference {
  /** Of the text that names it. */
  readonly span: Span;
  /** As written, without `file:`; relative to the folder of the file that names it. */
  readonly path: string;
  /** What the other file must be, where the key tells. */
  readonly kind?: string;
}

/** Keys whose value may be the path of another YAML file, with the kind of that file where there is only one. */
const keys: Readonly<Record<string, string | undefined>> = {
  environment: "environment",
  component: undefined,
  trial: undefined,
  job_definition: "pipelineJob",
  create_job: undefined,
  job: undefined,
  import_data: "dataImport",
  conda_file: "condaEnvironment",
};

/** The other YAML files that a CLI v2 file is made of, in the order of the text. Whether they are there, a shell may ask. */
export const references = (tree: Tree): readonly Reference[] => tree.roots.slice(0, 1).flatMap((root) => under(root));

function under(node: Node): readonly Reference[] {
  // What an alias stands for is reported where it is written.
  if (node.alias) return [];
  if (node.kind === "list") return node.items.flatMap((item) => under(item));
  if (node.kind === "scalar") return [];
  return node.members.flatMap(({ key, value, merged }) => {
    if (merged) return [];
    const path = value.kind === "scalar" && !value.alias ? pathIn(key, value.value) : undefined;
    if (path === undefined) return under(value);
    const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
    return [{ span: value.span, path, ...(kind === undefined ? {} : { kind }) }];
  });
}

/** `file:` is a path anywhere; without it only some keys take one, and there `azureml:` and URLs are none. */
function pathIn(key: string, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const isFile = value.startsWith("file:");
  const path = (isFile ? value.slice("file:".length) : value).trim();
  if (path === "" || isPlaceholder(path)) return undefined;
  const isYaml = Object.hasOwn(keys, key) && /\.ya?ml$/i.test(path) && !/^[a-z][\w+.-]+:/i.test(path);
  return isFile || isYaml ? path : undefined;
}
