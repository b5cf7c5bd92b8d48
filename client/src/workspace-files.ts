import type { CancellationToken, Uri } from "vscode";
import { RelativePattern, workspace } from "vscode";
import { tellingWords } from "./telling-words.ts";

export const ours = "**/*.{json,jsonc,yml,yaml,runconfig}";
const notOurs = "**/{node_modules,.git}/**";
const mostFiles = 2000;
const largest = 5_000_000;
const readAtOnce = 32;

/** What was found, in the order of their paths, and whether there were more. */
export interface FoundFiles {
  readonly uris: readonly Uri[];
  readonly isCut: boolean;
}

export interface File {
  readonly uri: Uri;
  readonly text: string;
}

/** The cap as a sentence, for wherever files were cut off. */
export const cutOff = `Only the first ${mostFiles.toLocaleString("en")} JSON and YAML files are looked at.`;

/** The files under a folder, or in the whole workspace, that are written as ours are. */
export async function findFiles(folder?: Uri, token?: CancellationToken): Promise<FoundFiles> {
  const pattern = folder ? new RelativePattern(folder, ours) : ours;
  return capped(await workspace.findFiles(pattern, notOurs, undefined, token));
}

/** The first of some files: the same ones each time, in whatever order they come. */
export function capped(uris: readonly Uri[]): FoundFiles {
  const inOrder = uris.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { uris: inOrder.slice(0, mostFiles), isCut: uris.length > mostFiles };
}

/** Those of some files that may be ours, as far as they can be read. */
export async function readOurs(uris: readonly Uri[]): Promise<readonly File[]> {
  const files: File[] = [];
  for (let next = 0; next < uris.length; next += readAtOnce) {
    const some = uris.slice(next, next + readAtOnce);
    const texts = await Promise.all(some.map((uri) => textOf(uri).catch(() => undefined)));
    for (const [index, uri] of some.entries()) {
      const text = texts[index];
      if (text !== undefined && tellingWords.test(text)) files.push({ uri, text });
    }
  }
  return files;
}

/** As it stands in the editor, or else on disk; undefined where it is too large to be read. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  const { size } = await workspace.fs.stat(uri);
  return size > largest ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
}
