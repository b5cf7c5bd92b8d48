import { readFileSync, statSync } from "node:fs";
import { getSystemErrorMap } from "node:util";

/** The text of a file, or why it is passed over. */
export type Content = { readonly text: string } | { readonly passedOver: string };

const megabyte = 1024 * 1024;
const limit = 5 * megabyte;

/** Reads a file. Throws where the system does. */
export function readText(path: string): Content {
  if (statSync(path).size > limit) return tooLarge;
  return decode(readFileSync(path));
}

/** The text of a file; undefined where it is passed over or cannot be read. */
export function textIn(path: string): string | undefined {
  try {
    const content = readText(path);
    return "text" in content ? content.text : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file, or why it cannot be read; undefined where there is none. */
export function readIfThere(path: string): { readonly text: string } | { readonly fault: string } | undefined {
  try {
    const content = readText(path);
    return "text" in content ? content : { fault: content.passedOver };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Where Node is told not to look, there is nothing.
    return ["ENOENT", "ENOTDIR", "ERR_ACCESS_DENIED"].includes(code ?? "") ? undefined : { fault: explainError(error) };
  }
}

/** PowerShell writes UTF-16 where a file is made with `>`. */
export function decode(bytes: Uint8Array): Content {
  if (bytes.length > limit) return tooLarge;
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  if (bytes.subarray(0, 8192).includes(0)) return { passedOver: "it is a binary file" };
  return { text: new TextDecoder().decode(bytes) };
}

const tooLarge: Content = { passedOver: `it is larger than ${limit / megabyte} MB` };

/** What went wrong, without codes and system calls. */
export function explainError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { errno } = error as NodeJS.ErrnoException;
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? error.message;
}
