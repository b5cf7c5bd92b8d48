import type { Disposable } from "vscode";
import { EventEmitter, l10n, languages, workspace } from "vscode";
import { capped, findFiles, readOurs } from "../scope/workspace-files.ts";
import type { Server } from "../server.ts";
import type { Posture } from "./model.ts";

const pause = 500;

/** The posture of all files of the workspace, worked out anew after changes for as long as somebody looks. */
export class PostureSource implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<Posture>();
  readonly #listeners: readonly Disposable[];
  readonly #watchers = new Set<() => boolean>();
  #timer: NodeJS.Timeout | undefined;
  readonly onDidChange = this.#changed.event;
  /** Whether there were more files than it is worked out from. */
  isCut = false;

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = [
      this.#changed,
      workspace.onDidChangeTextDocument(() => this.#refreshSoon()),
      workspace.onDidDeleteFiles(() => this.#refreshSoon()),
      languages.onDidChangeDiagnostics(() => this.#refreshSoon()),
    ];
  }

  /** `isVisible` tells whether whoever listens can be seen. */
  watch(isVisible: () => boolean): Disposable {
    this.#watchers.add(isVisible);
    return { dispose: () => this.#watchers.delete(isVisible) };
  }

  async refresh(): Promise<Posture> {
    const { uris, isCut } = capped(await findFiles());
    const contents = await readOurs(uris);
    const files = uris.flatMap((uri, index) => {
      const content = contents[index];
      return content && "text" in content ? [{ uri: uri.toString(), text: content.text }] : [];
    });
    const posture = await this.#server.request("mlwarden/posture", { files });
    if (!posture) throw new Error(l10n.t("The posture could not be worked out; the output tells why."));
    this.isCut = isCut;
    this.#changed.fire(posture);
    return posture;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    if (![...this.#watchers].some((isVisible) => isVisible())) return;
    this.#timer = setTimeout(() => this.refresh().catch(() => undefined), pause);
  }
}
