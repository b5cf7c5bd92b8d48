import type { Uri } from "vscode";
import { l10n, RelativePattern, workspace } from "vscode";
import { mayConcernUs } from "../may-be-ours.ts";
import { readText } from "../text-of.ts";

const endings = ["json", "jsonc", "yml", "yaml", "runconfig"];
const ours = `**/*.{${endings}}`;
const notOurs = "**/{node_modules,.git}/**";
const mostFiles = 2000;
const readAtOnce = 32;

/** What was found, in the order of their paths, and whether there were more. */
export interface FoundFiles {
  readonly uris: readonly Uri[];
  readonly isCut: boolean;
}

/** What stands in a file, or why that cannot be told. */
export type Content = { readonly text: string } | { readonly fault: string };

/** The cap as a sentence, for wherever files were cut off. Not a constant: what writes numbers takes 25 ms to load. */
export const cutOff = (): string =>
  l10n.t("Only the first {0} JSON and YAML files are read.", mostFiles.toLocaleString("en"));

export const isWrittenAsOurs = ({ path }: Uri): boolean => endings.some((ending) => path.endsWith(`.${ending}`));

/** The files under a folder, or in the whole workspace, that are written as ours are. */
export const findFiles = (folder?: Uri): Thenable<Uri[]> =>
  workspace.findFiles(folder ? new RelativePattern(folder, ours) : ours, notOurs);

/** The first of some files: the same ones each time, in whatever order and however often they come. */
export function capped(uris: readonly Uri[]): FoundFiles {
  const once = new Map(uris.map((uri) => [uri.toString(), uri]));
  const inOrder = [...once.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { uris: inOrder.slice(0, mostFiles), isCut: inOrder.length > mostFiles };
}

/** What stands in each of some files; undefined where it cannot be one of ours. */
export async function readOurs(uris: readonly Uri[]): Promise<readonly (Content | undefined)[]> {
  const contents: (Content | undefined)[] = [];
  for (let next = 0; next < uris.length; next += readAtOnce)
    contents.push(...(await Promise.all(uris.slice(next, next + readAtOnce).map(contentOf))));
  return contents;
}

async function contentOf(uri: Uri): Promise<Content | undefined> {
  try {
    const text = await textIn(uri);
    return mayConcernUs(uri.path, text) ? { text } : undefined;
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** As it stands in the editor, or else on disk. */
async function textIn(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? open.getText() : readText(uri);
}
