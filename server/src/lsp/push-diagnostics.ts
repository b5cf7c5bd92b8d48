import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

const pause = 100;

/** For clients that do not ask for diagnostics: sends those of the newest version, once typing pauses. */
export function pushDiagnostics(
  documents: TextDocuments<TextDocument>,
  diagnose: (document: TextDocument) => Diagnostic[],
  connection: Connection,
): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  documents.onDidChangeContent(({ document }) => {
    stop(document.uri);
    const send = (): void => {
      timers.delete(document.uri);
      connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: diagnose(document) });
    };
    timers.set(document.uri, setTimeout(send, pause));
  });
  documents.onDidClose(({ document: { uri } }) => {
    stop(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}
