import type { Position, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** A document with a cursor, which `|` stands for in the text. */
export function open(text: string, languageId = "yaml"): { document: TextDocument; position: Position } {
  const offset = text.indexOf("|");
  const whole = offset < 0 ? text : text.slice(0, offset) + text.slice(offset + 1);
  const document = TextDocument.create(`file:///file.${languageId === "yaml" ? "yml" : "json"}`, languageId, 1, whole);
  return { document, position: document.positionAt(Math.max(offset, 0)) };
}

export const apply = (document: TextDocument, edit: TextEdit): string => TextDocument.applyEdits(document, [edit]);

/** The text of the document after a workspace edit, which must be about the version at hand. */
export function applyAll(document: TextDocument, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  if (!change || others.length > 0) throw new Error("one document changes");
  if (change.textDocument.uri !== document.uri || change.textDocument.version !== document.version)
    throw new Error("this version changes");
  return TextDocument.applyEdits(document, change.edits as TextEdit[]);
}

/** A template with one resource, written as `resource`. */
export const template = (resource: string, rest = ""): string => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",${rest}
  "resources": [
    ${resource}
  ]
}
`;
