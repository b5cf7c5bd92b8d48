import type { Disposable, Tab, Uri } from "vscode";
import { TabInputText, TabInputTextDiff, window } from "vscode";
import type { Server } from "../server.ts";

/**
 * The documents that a person can see or switch to. The language client shows findings for exactly these; VS Code keeps others
 * open for a while after their editor is closed.
 */
export function shownDocuments(): readonly Uri[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).map(documentIn);
  const peeked = window.visibleTextEditors.map((editor) => editor.document.uri);
  return [...tabs, ...peeked].filter((uri) => uri !== undefined);
}

/** Keeps the server told which these are. */
export function tellShown(server: Server): Disposable[] {
  const tell = () => server.tellShown();
  return [window.tabGroups.onDidChangeTabs(tell), window.onDidChangeVisibleTextEditors(tell)];
}

function documentIn({ input }: Tab): Uri | undefined {
  if (input instanceof TabInputText) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
