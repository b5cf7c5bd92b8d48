import { type Uri, workspace } from "vscode";
import { decode, largest, tooLarge } from "./decode.ts";

/** What stands in a file on disk; undefined where that cannot be told. */
export const textOf = (uri: Uri): Promise<string | undefined> => readText(uri).catch(() => undefined);

/** What stands in a file on disk. Throws in words where it is too large or binary, and where the file system does. */
export async function readText(uri: Uri): Promise<string> {
  const { size } = await workspace.fs.stat(uri);
  if (size > largest) throw new Error(tooLarge);
  return decode(await workspace.fs.readFile(uri));
}
