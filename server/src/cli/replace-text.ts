import { readFileSync } from "node:fs";
import { decode } from "../disk/read-file.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Writes `after` where a file holds `before`, and keeps its encoding, byte order mark and permissions. Throws where the file
 * no longer holds that, or could not be kept whole, or where the system does.
 */
export function replaceText(path: string, before: string, after: string): void {
  const bytes = readFileSync(path);
  const content = decode(bytes);
  if (!("text" in content) || content.text !== before) throw new Error("it has changed meanwhile");
  if (!encodeLike(bytes, before).equals(bytes)) throw new Error("it is not valid Unicode");
  replaceFile(path, encodeLike(bytes, after));
}

/** The bytes of a text in the encoding of others. */
function encodeLike(bytes: Uint8Array, text: string): Buffer {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (first === 0xfe && second === 0xff) return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return Buffer.from(first === 0xef && second === 0xbb && third === 0xbf ? `\uFEFF${text}` : text);
}
