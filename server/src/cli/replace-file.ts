import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Gives a file another content, in one step: a reader sees the old one or the new one, whole. Throws where the system does. */
export function replaceFile(path: string, content: Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) {
    writeFileSync(path, content); // a device or a pipe
    return;
  }
  const target = old ? realpathSync(path) : path;
  const fresh = join(dirname(target), `.mlwarden-${process.pid}.tmp`);
  try {
    writeFileSync(fresh, content, { flag: "wx" });
    if (old) chmodSync(fresh, old.mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
