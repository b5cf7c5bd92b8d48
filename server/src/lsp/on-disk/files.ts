import { readdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readIfThere } from "../../disk/read-file.ts";
import type { Disk } from "../workspace/files.ts";

const ours = /\.(?:jsonc?|ya?ml|runconfig)$/i;
const notOurs = new Set(["node_modules", ".git"]);

/** For editors that cannot tell what is in their folders: looks on the disk of this machine. Links are not followed. */
export const filesOnDisk: Disk = {
  filesIn: async (folder) => (folder.startsWith("file:") ? below(fileURLToPath(folder)) : []),
  read: async (uri) => readIfThere(fileURLToPath(uri)) ?? { fault: "it is there no longer" },
};

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : below(path);
      return entry.isFile() && ours.test(entry.name) ? [pathToFileURL(path).href] : [];
    }),
  );
  return found.flat();
}
