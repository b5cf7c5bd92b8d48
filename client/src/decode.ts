/** Bytes that a file may have. */
export const largest = 5 * 1024 * 1024;

export const tooLarge = "it is larger than 5 MB";

/** The text that bytes stand for, as the command line takes them; throws in words where they are none, or too many. PowerShell writes UTF-16 where a file is made with `>`. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new Error(tooLarge);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Error("it is a binary file");
  return new TextDecoder().decode(bytes);
}
