import type { Connection } from "vscode-languageserver";
import type { Session } from "../session.ts";

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

/** Looks for files where the editor cannot. */
export interface Disk {
  readonly filesIn: (folder: string) => Promise<readonly string[]>;
  readonly read: (uri: string) => Promise<Content>;
}

export const noDisk: Disk = { filesIn: async () => [], read: async () => ({ fault: "there is no disk" }) };

const mostFiles = 2000;

/** The files of the folders whose scope is `all`. That of git is known to our own client alone. */
export function filesOfFolders(session: Session, disk: Disk): WorkspaceFiles {
  const { connection, settings } = session;
  const said = new Set<string>();
  const say = (sentence: string): void => {
    if (!said.has(sentence)) connection.window.showWarningMessage(sentence);
    said.add(sentence);
  };
  return {
    async list() {
      const found = await Promise.all(
        session.folders.map(async (folder) => {
          const { scope } = await settings.of(`${folder}/`);
          if (scope === "changed") say("ML Warden: this editor does not tell what is changed; open files are checked.");
          return scope === "all" ? disk.filesIn(folder) : [];
        }),
      );
      const uris = [...new Set(found.flat())].toSorted();
      if (uris.length > mostFiles) say(`ML Warden: only the first ${mostFiles} JSON and YAML files are checked.`);
      return uris.slice(0, mostFiles);
    },
    read: (uris) => Promise.all(uris.map(disk.read)),
  };
}
