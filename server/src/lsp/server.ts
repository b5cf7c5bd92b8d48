import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Translations } from "../index.ts";
import { filesOnDisk } from "./on-disk/files.ts";
import { findOnDisk, realPathOnDisk } from "./on-disk/first-file.ts";
import { lookupOnDisk } from "./on-disk/lookup.ts";
import { serve } from "./serve.ts";

function connect(): Connection {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    console.error("usage: mlwarden lsp --stdio | --node-ipc | --pipe=<name> | --socket=<port>");
    process.exit(1);
  }
}

/** The build puts the translations beside the program. */
async function translations(language: string): Promise<Translations | undefined> {
  if (!/^[a-z-]+$/.test(language)) return undefined;
  const file = join(dirname(realpathSync(process.argv[1] ?? "")), `l10n.${language}.json`);
  return readFile(file, "utf8").then(JSON.parse, () => undefined);
}

serve(connect(), {
  findFirst: findOnDisk,
  realPath: realPathOnDisk,
  lookup: lookupOnDisk,
  disk: filesOnDisk,
  translations,
});
