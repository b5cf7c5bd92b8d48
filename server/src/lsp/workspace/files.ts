import type { Connection } from "vscode-languageserver";

/** The files that are to be checked though they may not be open. */
export interface WorkspaceFiles {
  /** Their addresses, in the order in which they are to be checked. */
  list(): Promise<readonly string[]>;
  /** What stands in each; null where it cannot be one of ours. */
  read(uris: readonly string[]): Promise<readonly (Content | null)[]>;
}

export type Content = { readonly text: string } | { readonly fault: string };

/** The client knows what a person wants checked, and every file system that is open in it. */
export const filesOfClient = (connection: Connection): WorkspaceFiles => ({
  list: () => connection.sendRequest<readonly string[]>("mlwarden/filesInScope", {}),
  read: (uris) => connection.sendRequest<readonly (Content | null)[]>("mlwarden/contents", { uris }),
});

export const noFiles: WorkspaceFiles = { list: async () => [], read: async () => [] };
