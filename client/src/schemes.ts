import { type TextDocument, workspace } from "vscode";

const usual = ["file", "untitled", "vscode-vfs", "vscode-test-web"];

/**
 * Schemes of documents that a person edits: those of the workspace's folders, wherever they are. Diff and history views (`git`,
 * `review` …) would report everything twice.
 */
export const editedSchemes = (): readonly string[] => [
  ...new Set([...usual, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

export const isEdited = ({ uri }: TextDocument): boolean => editedSchemes().includes(uri.scheme);
