import { type Inspection, mend } from "../index.ts";
import { replaceText } from "./replace-text.ts";
import { forgetSiblings } from "./siblings.ts";

/** Applies every safe fix to a file. Throws where it cannot be written. */
export function mendFile(path: string, inspection: Inspection): void {
  const mended = mend(inspection);
  if (mended === inspection) return;
  replaceText(path, inspection.tree.text, mended.tree.text);
  forgetSiblings(path);
}

/** What `mendFile` would change, as a unified diff that names the file by `path`; empty where that is nothing. */
export async function diffOf(path: string, inspection: Inspection): Promise<string> {
  const mended = mend(inspection);
  if (mended === inspection) return "";
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const [before, after] = [inspection.tree.text, mended.tree.text];
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
