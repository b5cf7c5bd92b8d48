/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "./serve.ts";

/** A worker of a browser has no disk: what the editor cannot find is not there. */
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), async () => undefined);
