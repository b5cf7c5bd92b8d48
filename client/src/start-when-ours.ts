import type { Disposable, TextDocument } from "vscode";
import { workspace } from "vscode";
import { mayBeOurs } from "./may-be-ours.ts";
import { editedSchemes, isEdited } from "./schemes.ts";
import type { Scope } from "./scope/scope.ts";
import type { Server } from "./server.ts";

const pause = 300;

/** Starts the server with the first document that may be ours, or where more than what is open is to be checked. */
export function startWhenOurs(server: Server, scope: Scope): Disposable {
  const timers = new Map<string, NodeJS.Timeout>();
  const watching: Disposable[] = [];
  const stopWatching = () => {
    for (const disposable of watching.splice(0)) disposable.dispose();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
  const start = () => {
    stopWatching();
    server.start().catch(() => undefined);
  };
  const consider = (document: TextDocument) => {
    if (server.started || (isEdited(document) && mayBeOurs(document))) start();
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
  const scopeListener = scope.onDidChange(() => {
    if (server.started) server.tell("mlwarden/scopeChanged", {});
    else if (scope.isWide) start();
  });
  // What a server is for is said when it starts.
  let schemes = editedSchemes();
  const folderListener = workspace.onDidChangeWorkspaceFolders(() => {
    const before = schemes;
    schemes = editedSchemes();
    if (server.started && schemes.some((scheme) => !before.includes(scheme))) server.restart().catch(() => undefined);
  });
  if (scope.isWide || workspace.textDocuments.some((open) => isEdited(open) && mayBeOurs(open))) start();
  return {
    dispose: () => {
      stopWatching();
      scopeListener.dispose();
      folderListener.dispose();
    },
  };
}
