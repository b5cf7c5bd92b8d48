import type { TextDocument, TextEditor } from "vscode";
import { l10n, Range, TextEdit, TextEditorRevealType, WorkspaceEdit, window, workspace } from "vscode";
import type { Requests } from "../protocol.ts";
import type { Server } from "../server.ts";
import { type Answer, choose, type Offer, type Step } from "./ask.ts";
import type { Answers, NewFile } from "./model.ts";

type Edits = NonNullable<Requests["mlwarden/insertion"]["result"]>;

/** Where what was scaffolded goes. */
export type Destination = "newFiles" | Place;

interface Place {
  readonly document: TextDocument;
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: Edits;
}

/** What would go to the cursor of `editor`. */
export interface Insertion {
  readonly id: string;
  readonly answers: Answers;
  readonly editor: TextEditor | undefined;
}

/** Asks where it shall go. The cursor is offered only where the text around it has a place for that. */
export async function askDestination(
  server: Server,
  insertion: Insertion,
  files: readonly NewFile[],
  step: Step,
): Promise<Answer<Destination>> {
  const newFiles: Offer<Destination> = {
    value: "newFiles",
    label: `$(new-file) ${files.length === 1 ? l10n.t("New file") : l10n.t("New files")}`,
    detail: l10n.t("{0}; on disk once you save.", files.map(({ fileName }) => fileName).join(", ")),
  };
  const items = [newFiles, ...(await atCursor(server, insertion))];
  return choose(items, l10n.t("This is what will be written. Where shall it go?"), step, (item) => item === newFiles);
}

async function atCursor(server: Server, { id, answers, editor }: Insertion): Promise<readonly Offer<Destination>[]> {
  if (!editor) return [];
  const { document, selection } = editor;
  const { version } = document;
  const params = { text: document.getText(), position: selection.active, id, answers };
  const edits = await server.request("mlwarden/insertion", params);
  if (!edits) return [];
  const detail = l10n.t("{0}, line {1}", workspace.asRelativePath(document.uri), selection.active.line + 1);
  return [{ value: { document, version, edits }, label: `$(insert) ${l10n.t("At the cursor")}`, detail }];
}

export async function insertInto({ document, version, edits }: Place): Promise<void> {
  if (document.version !== version)
    throw new Error(l10n.t("The document was changed meanwhile, so nothing was inserted."));
  const change = new WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  await workspace.applyEdit(change);
  const editor = await window.showTextDocument(document);
  const place = document.positionAt(document.getText().indexOf(edits.at(-1)?.newText ?? ""));
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}
