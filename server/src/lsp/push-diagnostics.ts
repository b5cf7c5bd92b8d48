import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

const pause = 100;

/** For clients that do not ask for diagnostics: sends those of the newest version, once typing pauses. Answers how to send all anew. */
export function pushDiagnostics(
  documents: TextDocuments<TextDocument>,
  diagnose: (document: TextDocument) => Diagnostic[],
  connection: Connection,
): () => void {
  const timers = new Map<string, NodeJS.Timeout>();
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const send = (document: TextDocument): void => {
    timers.delete(document.uri);
    connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: diagnose(document) });
  };
  documents.onDidChangeContent(({ document }) => {
    stop(document.uri);
    timers.set(
      document.uri,
      setTimeout(() => send(document), pause),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    stop(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return () => {
    for (const document of documents.all()) send(document);
  };
}
