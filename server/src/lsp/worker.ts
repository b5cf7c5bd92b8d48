/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { noLookup } from "./lookup.ts";
import { serve } from "./serve.ts";
import { noDisk } from "./workspace/files.ts";

/** A worker of a browser has no disk: what the editor cannot find or tell is not there. */
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  disk: noDisk,
  findFirst: async () => undefined,
  lookup: () => noLookup,
  realPath: async (location) => location,
  translations: async () => undefined,
});
