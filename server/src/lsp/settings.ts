import type { Connection } from "vscode-languageserver";
import { defaultSettings, type Settings } from "../index.ts";

/** Which files are checked: those that are open, those that differ from what git last recorded, or all. */
export type Scope = "open" | "changed" | "all";

export interface FolderSettings extends Settings {
  readonly scope: Scope;
}

/** What a person has set, which may differ from folder to folder where the editor can be asked. */
export class SettingsByFolder {
  readonly #connection: Connection;
  readonly #folders: () => readonly string[];
  readonly #asked = new Map<string, Promise<FolderSettings>>();
  #general: FolderSettings = { ...defaultSettings, scope: "open" };
  #canAsk = false;

  constructor(connection: Connection, folders: () => readonly string[]) {
    this.#connection = connection;
    this.#folders = folders;
  }

  askClient(): void {
    this.#canAsk = true;
  }

  /** Takes over what is told for the whole workspace; what was asked for is asked for again. */
  change(told: Partial<FolderSettings> = {}): void {
    this.#general = { ...this.#general, ...told };
    this.#asked.clear();
  }

  /** What holds for a file. */
  of(uri: string): Promise<FolderSettings> {
    if (!this.#canAsk) return Promise.resolve(this.#general);
    const folder = folderAround(uri, this.#folders()) ?? "";
    const asked = this.#asked.get(folder) ?? this.#ask(folder);
    this.#asked.set(folder, asked);
    return asked;
  }

  async #ask(folder: string): Promise<FolderSettings> {
    try {
      const item = { section: "mlwarden", ...(folder !== "" && { scopeUri: folder }) };
      return { ...this.#general, ...(await this.#connection.workspace.getConfiguration(item)) };
    } catch (error) {
      this.#connection.console.warn(`settings: ${error}`);
      return this.#general;
    }
  }
}

/** The innermost of some folders that a file lies in. */
export const folderAround = (uri: string, folders: readonly string[]): string | undefined =>
  folders
    .filter((folder) => uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
