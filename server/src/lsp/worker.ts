/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "./serve.ts";

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  // A worker of a browser has no disk: what the editor cannot find is not there.
  findFirst: async () => undefined,
  translations: (language) =>
    fetch(new URL(`l10n.${language}.json`, self.location.href)).then(
      (response) => (response.ok ? response.json() : undefined),
      () => undefined,
    ),
});
