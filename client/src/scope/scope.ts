import type { Disposable, Uri, WorkspaceFolder } from "vscode";
import { commands, EventEmitter, l10n, workspace } from "vscode";
import { GitChanges } from "./git-changes.ts";
import { Note } from "./note.ts";
import { capped, cutOff, type FoundFiles, findFiles, isWrittenAsOurs } from "./workspace-files.ts";

const pause = 300;

/** Which files are checked though they are not open: by the setting of each folder, and what a person has had checked. */
export class Scope implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #note = new Note();
  readonly #git = new GitChanges(() => this.#fireSoon());
  readonly #chosen = new Map<string, Uri>();
  readonly #listeners: Disposable[];
  #timer: NodeJS.Timeout | undefined;
  #deletions: Disposable | undefined;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listeners = [
      workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("mlwarden.scope")) this.#changed.fire();
      }),
    ];
  }

  /** Whether there is anything to check that may not be open. */
  get isWide(): boolean {
    return this.#chosen.size > 0 || (workspace.workspaceFolders ?? []).some((folder) => scopeOf(folder) !== "open");
  }

  /** Has a folder checked for as long as this window is open, whatever its setting. */
  include(folder: Uri): void {
    this.#chosen.set(folder.toString(), folder);
    tellWhetherChosen(true);
  }

  /** Leaves every folder to its setting again. */
  forgetChosen(): void {
    this.#chosen.clear();
    tellWhetherChosen(false);
    this.#changed.fire();
  }

  async files(): Promise<FoundFiles> {
    if (!this.isWide) {
      this.#note.show([]);
      return capped([]);
    }
    this.#deletions ??= this.#followDeletions();
    const unknown: string[] = [];
    const found = await Promise.all([
      ...(workspace.workspaceFolders ?? []).map(async (folder) => {
        const uris = await filesIn(folder, this.#git);
        if (!uris) unknown.push(l10n.t("Git knows nothing of {0}, so only its open files are checked.", folder.name));
        return uris ?? [];
      }),
      ...[...this.#chosen.values()].map((folder) => findFiles(folder)),
    ]);
    const files = capped(found.flat());
    this.#note.show([...unknown, ...(files.isCut ? [cutOff()] : [])]);
    return files;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#deletions?.dispose();
    for (const each of [...this.#listeners, this.#git, this.#note, this.#changed]) each.dispose();
  }

  /** Of a folder that is deleted, the editor does not tell which files were in it. */
  #followDeletions(): Disposable {
    const watcher = workspace.createFileSystemWatcher("**/*", true, true, false);
    watcher.onDidDelete((uri) => {
      if (!isWrittenAsOurs(uri)) this.#fireSoon();
    });
    return watcher;
  }

  #fireSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), pause);
  }
}

/** For the command that forgets them. */
const tellWhetherChosen = (any: boolean): Thenable<unknown> =>
  commands.executeCommand("setContext", "mlwarden.hasCheckedFolders", any);

const scopeOf = ({ uri }: WorkspaceFolder): string =>
  workspace.getConfiguration("mlwarden", uri).get<string>("scope", "open");

/** Undefined where they cannot be told. */
async function filesIn(folder: WorkspaceFolder, git: GitChanges): Promise<readonly Uri[] | undefined> {
  const scope = scopeOf(folder);
  if (scope === "all") return findFiles(folder.uri);
  return scope === "changed" ? (await git.in(folder.uri))?.filter(isWrittenAsOurs) : [];
}
