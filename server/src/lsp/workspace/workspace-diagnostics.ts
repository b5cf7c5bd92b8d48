import {
  type CancellationToken,
  FileChangeType,
  type FileEvent,
  type WorkspaceDocumentDiagnosticReport as Report,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver";
import { debounced } from "../debounced.ts";
import type { Session } from "../session.ts";
import { ClosedFiles } from "./closed-files.ts";
import type { WorkspaceFiles } from "./files.ts";
import { Pass } from "./pass.ts";
import type { Registration } from "./registration.ts";
import { type Totals, totalsOf } from "./totals.ts";
import { Turns } from "./turns.ts";

/** Checks of fewer files are over before anybody could read of them. */
const worthTelling = 50;

type Send = (reports: readonly Report[]) => void;

/**
 * Tells the findings of files that are not open. A client that takes partial results asks once: it is told all, and then what
 * changes, until it cancels. Any other is told all, and asks again when it pleases.
 */
export class WorkspaceDiagnostics {
  readonly #session: Session;
  readonly #files: WorkspaceFiles;
  readonly #registration: Registration;
  readonly #known = new ClosedFiles();
  readonly #pass: Pass;
  #listed: readonly string[] = [];
  readonly #due = new Set<string>();
  readonly #catchUp = debounced(() => this.#turns.take(() => this.#check(this.#takeDue())));
  readonly #listSoon = debounced(() => this.list());
  /** To whoever asked last. */
  #send: Send | undefined;
  readonly #turns: Turns;

  constructor(session: Session, files: WorkspaceFiles, registration: Registration) {
    this.#session = session;
    this.#files = files;
    this.#registration = registration;
    this.#pass = new Pass(session, files, this.#known);
    const { documents, connection } = session;
    this.#turns = new Turns((error) => connection.console.error(`workspace: ${error}`));
    documents.onDidOpen(({ document }) => this.#leaveShown([document.uri]));
    documents.onDidClose(({ document }) => this.#recheck([document.uri]));
    documents.onDidChangeContent(({ document: { uri } }) =>
      this.#recheck([...(session.isShown(uri) ? [] : [uri]), ...this.#known.dependingOn(uri)]),
    );
  }

  async pull(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    stream?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  ): Promise<WorkspaceDiagnosticReport> {
    const items: Report[] = [];
    const send: Send = (reports) => (stream ? stream.report({ items: [...reports] }) : items.push(...reports));
    await this.#turns.take(async () => {
      if (token.isCancellationRequested) return;
      this.#send = send;
      this.#known.clientShows(previousResultIds);
      this.#registration.answered();
      await this.#list();
      await this.#check(this.#listed, send, [token]);
    });
    if (stream && !token.isCancellationRequested) await new Promise((over) => token.onCancellationRequested(over));
    if (this.#send === send) this.#send = undefined;
    return { items };
  }

  /** Looks again which files there are. */
  list(): Promise<void> {
    return this.#turns.take(async () => {
      const before = new Set(this.#listed);
      await this.#list();
      await this.#check(this.#listed.filter((uri) => !before.has(uri)));
    });
  }

  /** All may have to be judged differently. */
  again(): void {
    this.#listSoon();
    this.#recheck(this.#listed);
  }

  /** The documents that the editor shows findings of by itself are now these. */
  show(uris: readonly string[]): void {
    const before = this.#session.shown ?? [];
    this.#session.shown = new Set(uris);
    this.#leaveShown(uris);
    this.#recheck([...before].filter((uri) => !this.#session.isShown(uri)));
  }

  filesChanged(changes: readonly FileEvent[]): void {
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) this.#listSoon();
    this.#recheck(changes.flatMap(({ uri }) => [uri, ...this.#known.dependingOn(uri)]));
  }

  /** Checks what lies in a folder; undefined where that was cancelled. */
  async checkFolder(
    folder: string,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<Totals | undefined> {
    await this.list();
    const uris = this.#listed.filter((uri) => uri.startsWith(`${folder.replace(/\/$/, "")}/`));
    if (uris.length > 0) await this.#registration.asked;
    return this.#turns.take(async () => {
      const unread = await this.#pass.over(uris, this.#tellNews, progress, [token]);
      return token.isCancellationRequested ? undefined : totalsOf(uris, unread, this.#session, this.#known);
    });
  }

  /** Leaves documents to be asked for by themselves. */
  #leaveShown(uris: readonly string[]): void {
    for (const uri of uris) if (this.#session.isShown(uri)) this.#tellNews(this.#known.clear(uri));
  }

  /** Has files checked again that were checked before. */
  #recheck(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.#due.add(uri);
    this.#catchUp();
  }

  #takeDue(): readonly string[] {
    const due = this.#listed.filter((uri) => this.#due.has(uri));
    this.#due.clear();
    return due;
  }

  async #list(): Promise<void> {
    this.#listed = await this.#files.list();
    this.#tellNews(this.#known.keep(this.#listed));
    await this.#registration.suit(this.#listed.length > 0);
  }

  async #check(
    uris: readonly string[],
    send: Send = this.#tellNews,
    tokens: readonly CancellationToken[] = [],
  ): Promise<void> {
    if (uris.length === 0 || !this.#send) return;
    const progress =
      uris.length < worthTelling ? undefined : await this.#session.connection.window.createWorkDoneProgress();
    progress?.begin("ML Warden: checking files", 0, undefined, true);
    await this.#pass.over(uris, send, progress, progress ? [progress.token, ...tokens] : tokens);
    progress?.done();
  }

  readonly #tellNews: Send = (reports) => {
    const news = reports.filter(({ kind }) => kind !== "unchanged");
    if (news.length > 0) this.#send?.(news);
  };
}
