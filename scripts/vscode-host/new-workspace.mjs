import { cp } from "node:fs/promises";
import { join } from "node:path";
import { inRepository } from "../repository.mjs";

/** A folder that tests may change: the samples, and next to them the suite's own files. */
export async function newWorkspace(parent) {
  const folder = join(parent, "workspace");
  await cp(inRepository("samples"), folder, { recursive: true });
  await cp(inRepository("test", "vscode", "files"), join(folder, "suite"), { recursive: true });
  return folder;
}
