import { parseTree } from "jsonc-parser";
import { createConnection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseDocument } from "yaml";

/** The floor for every server: it parses what is typed, and finds nothing. */
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
documents.listen(connection);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  const text = document?.getText() ?? "";
  if (document?.languageId === "yaml") parseDocument(text);
  else parseTree(text);
  return { kind: "full", items: [] };
});
connection.listen();
