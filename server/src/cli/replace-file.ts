import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Gives a file another content, in one step: a reader sees the old one or the new one, whole. Where the folder takes no new
 * file, the old one is written over. Throws where the system does.
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) {
    writeFileSync(path, content); // a device or a pipe
    return;
  }
  const target = old ? realpathSync(path) : path;
  try {
    exchange(target, content, old);
  } catch (error) {
    if (!old || !isDenied(error)) throw error;
    writeFileSync(target, content);
  }
}

function exchange(target: string, content: Uint8Array, old: Stats | undefined): void {
  const fresh = join(dirname(target), `.mlwarden-${process.pid}.tmp`);
  try {
    writeFileSync(fresh, content, { flag: "wx" });
    if (old) chmodSync(fresh, old.mode);
    renameSync(fresh, target);
  } catch (error) {
    removeIfThere(fresh);
    throw error;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path);
  } catch {
    // It was never made.
  }
}

const isDenied = (error: unknown): boolean =>
  ["EACCES", "EPERM", "EROFS", "ERR_ACCESS_DENIED"].includes((error as NodeJS.ErrnoException).code ?? "");
