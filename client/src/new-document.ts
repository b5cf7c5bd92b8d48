import { languages, Position, Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { NewFile } from "./protocol.ts";

/** Shows an unsaved document, under a name of its own where there is a folder on disk to save it to. */
export async function showNewDocument({ text, languageId, fileName }: NewFile): Promise<void> {
  const uri = await freeName(fileName);
  const document = uri
    ? await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), languageId)
    : await workspace.openTextDocument({ language: languageId, content: text });
  if (uri) {
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), text);
    await workspace.applyEdit(edit);
  }
  await window.showTextDocument(document);
}

async function freeName(fileName: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== "file") return undefined;
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
