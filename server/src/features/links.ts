import type { DocumentLink } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Location, pathWithin } from "../config/location.ts";
import { isPlaceholder } from "../model/placeholder.ts";
import type { Rule } from "../rules/rule.ts";
import { type MapNode, member, type Node, type ScalarNode, textOf } from "../syntax/tree.ts";
import { inspectDocument } from "./document.ts";
import { locationIn, rangeOf } from "./range.ts";

/** Keys of CLI v2 files that name a file or folder. */
const paths = new Set(
  "code path conda_file creation_script startup_script dockerfile_path scoring_script entry_script file ssh_private_key_file".split(
    " ",
  ),
);
/** Keys that name one where the value looks like it: they take references and words as well. */
const mayBePaths = new Set(["component", "environment", "trial", "job", "create_job", "import_data", "job_definition"]);
/** Keys whose path starts in the folder that another key of the same map names. */
const insides: Readonly<Record<string, string>> = {
  scoring_script: "code",
  dockerfile_path: "path",
  entry_script: "code",
};

/** The files and folders within `home` that a CLI v2 file refers to. The disk is not looked at. */
export function documentLinks(document: TextDocument, rules: readonly Rule[], home?: Location): DocumentLink[] {
  const { tree, recognition } = inspectDocument(document, rules);
  if (recognition?.dialect !== "cli-v2") return [];
  return linksIn(tree.roots[0]).flatMap(({ node, folder, path }): DocumentLink[] => {
    const target = resolve(document.uri, folder, path);
    if (target === undefined || (home !== undefined && pathWithin(home, locationIn(target)) === undefined)) return [];
    const isQuoted = /["']/.test(tree.text[node.span.start] ?? "");
    const [start, end] = isQuoted ? [node.span.start + 1, node.span.end - 1] : [node.span.start, node.span.end];
    return [{ range: rangeOf(document, { start, end }), target }];
  });
}

interface Link {
  readonly node: ScalarNode;
  readonly folder: string | undefined;
  readonly path: string;
}

function linksIn(node: Node | undefined): readonly Link[] {
  if (!node || node.alias || node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap(linksIn);
  return node.members.flatMap(({ key, value, merged }) => {
    if (merged || value.alias) return [];
    return value.kind === "scalar" ? linkOf(node, key, value) : linksIn(value);
  });
}

function linkOf(owner: MapNode, key: string, node: ScalarNode): readonly Link[] {
  const text = textOf(node) ?? "";
  const isFile = text.startsWith("file:");
  const path = isFile ? text.slice("file:".length).trim() : text;
  const isPath = isFile || paths.has(key) || (mayBePaths.has(key) && /^\.{1,2}\/|\.ya?ml$/i.test(path));
  if (!isPath || !isRelative(path)) return [];
  const outer = isFile ? undefined : insides[key];
  const folder = outer === undefined ? undefined : textOf(member(owner, outer)?.value);
  if (folder !== undefined && !isRelative(folder)) return [];
  return [{ node, folder, path }];
}

/** URLs, references, and paths from the root of a disk are no place beside this file. */
const isRelative = (path: string): boolean =>
  /^\.[./\\]*$/.test(path) || !(/^[a-z][\w+.-]*:|^[/\\~]|[\r\n?*]/i.test(path) || isPlaceholder(path));

/** The address of a path beside a document; undefined where documents have no folder, such as one that is not saved yet. */
function resolve(uri: string, folder: string | undefined, path: string): string | undefined {
  const parts = [...(folder === undefined ? [] : [folder.replace(/(?<![/\\])[/\\]*$/, "")]), path];
  const relative = parts.join("/").replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  try {
    return new URL(`./${relative}`, uri).href;
  } catch {
    return undefined;
  }
}
