import type {
  CancellationToken,
  WorkDoneProgressReporter,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsOf } from "../../index.ts";
import type { Session } from "../session.ts";
import type { ClosedFiles } from "./closed-files.ts";
import type { Content, WorkspaceFiles } from "./files.ts";
import { resultIdOf } from "./result-id.ts";

/** How many texts are held at a time. */
const atOnce = 8;
/** How long the keyboard must have been quiet, in milliseconds. */
const quiet = 200;

/** Checks files one by one, and lets whatever the editor asks meanwhile go first. */
export class Pass {
  readonly #session: Session;
  readonly #files: WorkspaceFiles;
  readonly #known: ClosedFiles;
  #typed = 0;
  #folder = "";

  constructor(session: Session, files: WorkspaceFiles, known: ClosedFiles) {
    this.#session = session;
    this.#files = files;
    this.#known = known;
    session.documents.onDidChangeContent(() => {
      this.#typed = Date.now();
    });
  }

  /** Answers how many could not be read. */
  async over(
    uris: readonly string[],
    send: (reports: readonly WorkspaceDocumentDiagnosticReport[]) => void,
    progress: WorkDoneProgressReporter | undefined,
    tokens: readonly CancellationToken[],
  ): Promise<number> {
    const cancelled = () => tokens.some((token) => token.isCancellationRequested);
    let unread = 0;
    for (let next = 0; next < uris.length && !cancelled(); next += atOnce) {
      progress?.report(Math.floor((100 * next) / uris.length), `${next + 1} of ${uris.length}`);
      const some = uris.slice(next, next + atOnce);
      const contents = await this.#files.read(some);
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      for (const [index, uri] of some.entries()) {
        await this.#giveWay();
        if (cancelled()) break;
        const content = contents[index] ?? undefined;
        if (content && "fault" in content) unread++;
        reports.push(...(await this.#check(uri, content)));
      }
      if (reports.length > 0) send(reports);
    }
    this.#session.surroundings.forgetClosed();
    return unread;
  }

  async #check(uri: string, content: Content | undefined): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
    const folder = uri.slice(0, uri.lastIndexOf("/"));
    if (folder !== this.#folder) this.#session.surroundings.forgetClosed();
    this.#folder = folder;
    if (!content || !("text" in content)) return this.#known.clear(uri);
    const { text } = content;
    const [settings, around] = await Promise.all([
      this.#session.settings.of(uri),
      this.#session.surroundings.ofClosed(uri, text),
    ]);
    // It may have been opened meanwhile: then it is asked for by itself.
    if (this.#session.isShown(uri)) return this.#known.clear(uri);
    const { siblings, config, ...more } = around;
    const find = () =>
      this.#session.answer("workspace", [], () => diagnosticsOf(uri, text, settings, siblings, config, more));
    return this.#known.tell({ uri, text }, siblings, resultIdOf(uri, text, around, settings), find);
  }

  async #giveWay(): Promise<void> {
    do await pause(0);
    while (Date.now() - this.#typed < quiet && (await pause(quiet / 4)));
  }
}

const pause = (milliseconds: number): Promise<true> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, true as const));
