import type { Tab, Uri } from "vscode";
import { TabInputText, TabInputTextDiff, window } from "vscode";

/** The documents that a person can see or switch to. The language client shows findings for exactly these. */
export function visibleDocuments(): Set<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).map(documentIn);
  const peeked = window.visibleTextEditors.map((editor) => editor.document.uri);
  return new Set([...tabs, ...peeked].flatMap((uri) => (uri ? [uri.toString()] : [])));
}

function documentIn({ input }: Tab): Uri | undefined {
  if (input instanceof TabInputText) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
