import { languages, Position, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { NewFile } from "./model.ts";

/** Shows unsaved documents, each under a name of its own where there is a folder on disk to save it to; the first in front. */
export async function showNewDocuments(files: readonly NewFile[], folder: Uri | undefined): Promise<void> {
  const documents = [];
  for (const file of files) documents.push(await newDocument(file, folder ?? workspace.workspaceFolders?.[0]?.uri));
  // The first once more, so that it ends in front and the tabs are in order.
  for (const document of [...documents, ...documents.slice(0, 1)])
    await window.showTextDocument(document, { preview: false });
}

async function newDocument({ text, languageId, fileName }: NewFile, folder: Uri | undefined) {
  const uri = folder?.scheme === "file" ? await freeName(fileName, folder) : undefined;
  if (!uri) return workspace.openTextDocument({ language: languageId, content: text });
  const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), languageId);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  return document;
}

async function freeName(fileName: string, folder: Uri): Promise<Uri | undefined> {
  const dot = fileName.lastIndexOf(".");
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? fileName : `${fileName.slice(0, dot)}-${number}${fileName.slice(dot)}`;
    const onDisk = Uri.joinPath(folder, name);
    const unsaved = onDisk.with({ scheme: "untitled" });
    const open = workspace.textDocuments.some((document) => document.uri.toString() === unsaved.toString());
    if (!open && !(await exists(onDisk))) return unsaved;
  }
  return undefined;
}

const exists = (uri: Uri) =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
