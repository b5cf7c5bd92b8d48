import { fileURLToPath } from "node:url";

/** Where a file is on the disk of this machine; undefined where it is on none. */
export function pathAt(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
