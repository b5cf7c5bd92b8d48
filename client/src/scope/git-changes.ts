import type { Disposable, Event, Uri } from "vscode";
import { extensions, workspace } from "vscode";

/** What is used of the API that VS Code's own git extension exports (extensions/git/src/api/git.d.ts of microsoft/vscode). */
interface GitExtension {
  getAPI(version: 1): Git;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
}

interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly mergeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
    readonly onDidChange: Event<void>;
  };
}

interface Change {
  readonly uri: Uri;
}

/** Tells which files differ from what git last recorded. Git is not asked for before somebody wants to know. */
export class GitChanges implements Disposable {
  readonly #changed: () => void;
  readonly #listeners: Disposable[] = [];
  #git: Promise<Git | undefined> | undefined;

  /** `changed` hears that it is worth asking again. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Those in a folder of the workspace; undefined where git is not at hand or knows nothing of the folder. */
  async in(folder: Uri): Promise<readonly Uri[] | undefined> {
    this.#git ??= this.#reach();
    const git = await this.#git;
    const isInside = (uri: Uri, outer: Uri) => `${uri.path}/`.startsWith(`${outer.path.replace(/\/$/, "")}/`);
    const repositories = git?.repositories.filter(
      ({ rootUri }) => isInside(folder, rootUri) || isInside(rootUri, folder),
    );
    if (!repositories?.length) return undefined;
    const changes = repositories.flatMap(({ state }) => [
      ...state.mergeChanges,
      ...state.indexChanges,
      ...state.workingTreeChanges,
      ...(state.untrackedChanges ?? []),
    ]);
    return changes
      .map(({ uri }) => uri)
      .filter((uri) => workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString());
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #reach(): Promise<Git | undefined> {
    try {
      const git = (await extensions.getExtension<GitExtension>("vscode.git")?.activate())?.getAPI(1);
      if (!git) return undefined;
      const follow = ({ state }: Repository) => this.#listeners.push(state.onDidChange(this.#changed));
      git.repositories.forEach(follow);
      this.#listeners.push(
        git.onDidOpenRepository((repository) => {
          follow(repository);
          this.#changed();
        }),
        git.onDidCloseRepository(this.#changed),
      );
      return git;
    } catch {
      return undefined; // it is switched off
    }
  }
}
