import type { Disposable, TextDocument } from "vscode";
import { workspace } from "vscode";
import { mayBeOurs } from "./may-be-ours.ts";
import type { Server } from "./server.ts";

const pause = 300;

/** Starts the server with the first document that may be ours, and then watches no longer. */
export function startWhenOurs(server: Server): Disposable {
  const timers = new Map<string, NodeJS.Timeout>();
  const watching: Disposable[] = [];
  const stopWatching = () => {
    for (const disposable of watching.splice(0)) disposable.dispose();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
  const consider = (document: TextDocument) => {
    if (!server.started && !mayBeOurs(document)) return;
    stopWatching();
    server.start().catch(() => undefined);
  };
  const considerSoon = (document: TextDocument) => {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => consider(document), pause),
    );
  };
  watching.push(
    workspace.onDidOpenTextDocument(consider),
    workspace.onDidChangeTextDocument((event) => considerSoon(event.document)),
  );
  if (workspace.textDocuments.some(mayBeOurs)) {
    stopWatching();
    server.start().catch(() => undefined);
  }
  return { dispose: stopWatching };
}
