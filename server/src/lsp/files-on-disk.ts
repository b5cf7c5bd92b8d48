import { readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Content, Disk } from "./workspace/files.ts";

const ours = /\.(?:jsonc?|ya?ml|runconfig)$/i;
const notOurs = new Set(["node_modules", ".git"]);
const largest = 5_000_000;

/** For editors that cannot tell what is in their folders: looks on the disk of this machine. Links are not followed. */
export const filesOnDisk: Disk = {
  filesIn: async (folder) => (folder.startsWith("file:") ? below(fileURLToPath(folder)) : []),
  async read(uri): Promise<Content> {
    try {
      const path = fileURLToPath(uri);
      if ((await stat(path)).size > largest) return { fault: "it is larger than 5 MB" };
      return { text: await readFile(path, "utf8") };
    } catch (error) {
      return { fault: (error as NodeJS.ErrnoException).code ?? "it cannot be opened" };
    }
  },
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
