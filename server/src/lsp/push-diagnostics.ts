import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Session } from "./session.ts";

const pause = 100;

/** For clients that do not ask for diagnostics: sends those of the newest version, once typing pauses. Answers how to send all anew. */
export function pushDiagnostics(session: Session): () => void {
  const { documents, connection } = session;
  const timers = new Map<string, NodeJS.Timeout>();
  const stop = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const send = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    timers.delete(uri);
    const diagnostics = await session.diagnose(document);
    // Meanwhile it may have been changed, which is answered in its turn, or closed.
    if (documents.get(uri)?.version === version) connection.sendDiagnostics({ uri, version, diagnostics });
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
