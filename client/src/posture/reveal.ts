import { Range, Uri, ViewColumn, window } from "vscode";
import type { Range as LspRange } from "vscode-languageclient/node";

/** Shows a place in its file. */
export async function reveal(uri: string, { start, end }: LspRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: ViewColumn.One });
}
