import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { findOnDisk } from "./find-on-disk.ts";
import { serve } from "./serve.ts";

function connect(): Connection {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    console.error("usage: mlwarden lsp --stdio | --node-ipc | --pipe=<name> | --socket=<port>");
    process.exit(1);
  }
}

serve(connect(), findOnDisk);
