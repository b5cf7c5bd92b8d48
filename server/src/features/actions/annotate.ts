import type { ChangeAnnotation, WorkspaceEdit } from "vscode-languageserver";

const id = "mlwarden";

/** An edit with what a person is told of it, which an editor may ask to confirm. */
export function annotate(edit: WorkspaceEdit, annotation: ChangeAnnotation): WorkspaceEdit {
  const documentChanges = edit.documentChanges?.map((change) =>
    "kind" in change
      ? { ...change, annotationId: id }
      : { ...change, edits: change.edits.map((each) => ({ ...each, annotationId: id })) },
  );
  return { ...edit, ...(documentChanges && { documentChanges }), changeAnnotations: { [id]: annotation } };
}

/** What is told of an edit of a file that is not in view. */
export const otherFile: ChangeAnnotation = { label: "Changes another file" };
