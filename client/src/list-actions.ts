import { commands, Range, Uri, window } from "vscode";

interface Wanted {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** Of code actions. */
  readonly kind: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Shows what can be done of one kind about a place, in VS Code's own menu there. */
export async function listActions(argument: unknown): Promise<void> {
  const { uri, range, kind } = argument as Wanted;
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection });
  await commands.executeCommand("editor.action.codeAction", { kind, apply: "never" });
}
