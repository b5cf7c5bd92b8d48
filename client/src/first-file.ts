import { FileSystemError, type Uri } from "vscode";
import { readText } from "./text-of.ts";

/** A file that was found: its text, or why it cannot be read. */
export type FirstFile = { readonly index: number } & ({ readonly text: string } | { readonly fault: string });

/** The first of some files that there is, by way of whatever file system it is in. */
export async function firstFile(uris: readonly Uri[]): Promise<FirstFile | null> {
  const found = await Promise.all(uris.map(read));
  const index = found.findIndex((file) => file !== undefined);
  const file = found[index];
  return file ? { index, ...file } : null;
}

async function read(uri: Uri): Promise<{ readonly text: string } | { readonly fault: string } | undefined> {
  try {
    return { text: await readText(uri) };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && ["FileNotFound", "Unavailable"].includes(error.code);
    return isMissing ? undefined : { fault: error instanceof Error ? error.message : String(error) };
  }
}
