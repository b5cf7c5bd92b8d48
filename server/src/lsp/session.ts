import {
  type Connection,
  type Diagnostic,
  type FileEvent,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  configName,
  diagnostics,
  english,
  folderOf,
  type LevelFile,
  type Location,
  localise,
  locationIn,
  masked,
  pathWithin,
  surround,
  type Translate,
} from "../index.ts";
import { debounced } from "./debounced.ts";
import type { Host } from "./host.ts";
import { folderAround, SettingsByFolder } from "./settings.ts";
import { Surroundings } from "./surroundings.ts";

/** A server in conversation with one editor: the documents that are open, and what is known around them. */
export class Session {
  readonly connection: Connection;
  readonly documents = new TextDocuments(TextDocument);
  readonly settings: SettingsByFolder;
  /** The addresses of the workspace's folders. */
  folders: readonly string[] = [];
  /** Into the language of the person. */
  translate: Translate = english;
  /** Has the editor show diagnostics anew. */
  refresh: () => void = () => {};
  readonly refreshSoon = debounced(() => this.refresh());
  /** Has what is not open judged anew, too. */
  checkAgain: () => void = () => {};
  /** The same for what changes on disk, and for what depends on that. */
  checkChanged: (changes: readonly FileEvent[]) => void = () => {};
  readonly judgeAnewSoon = debounced(() => this.judgeAnew());
  /** The open documents that the editor shows findings of, where it tells. */
  shown: ReadonlySet<string> | undefined;
  readonly surroundings: Surroundings;

  constructor(connection: Connection, { findFirst, realPath, lookup }: Host) {
    this.connection = connection;
    this.settings = new SettingsByFolder(connection, () => this.folders);
    const homeOf = (location: Location): Location => this.homeOf(location) ?? folderOf(location);
    this.surroundings = new Surroundings(this.documents, { findFirst, realPath, homeOf }, lookup(homeOf), {
      judgeAnew: this.judgeAnewSoon,
      refresh: this.refreshSoon,
      warn: (text) => connection.console.warn(text),
    });
  }

  async prepare(document: TextDocument): Promise<void> {
    const { siblings, config, ...more } = await this.surroundings.of(document.uri, document.getText());
    surround(document, siblings, config, more);
  }

  /** The open folder around a file, and the outermost one where they are nested; undefined where none is. */
  homeOf(location: Location): Location | undefined {
    const folders = this.folders.map((uri) => locationIn(uri).replace(/\/$/, ""));
    return folders.filter((folder) => pathWithin(folder, location) !== undefined).toSorted(byLength)[0];
  }

  /** The file that configures another: the nearest one, or else a new one in its workspace folder. */
  async configFile(uri: string): Promise<LevelFile | undefined> {
    const folder = folderAround(uri, this.folders);
    const made = folder === undefined ? undefined : { uri: `${folder}/${configName}`, text: undefined, version: null };
    return (await this.surroundings.configFile(uri)) ?? made;
  }

  async diagnose(document: TextDocument): Promise<Diagnostic[]> {
    const [settings] = await Promise.all([this.settings.of(document.uri), this.prepare(document)]);
    return this.answer("diagnostics", [], () => diagnostics(document, settings));
  }

  /** Whether a document is open, and the editor asks for its findings by itself. */
  isShown(uri: string): boolean {
    return this.documents.get(uri) !== undefined && this.shown?.has(uri) !== false;
  }

  judgeAnew(): void {
    this.refresh();
    this.checkAgain();
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    this.settings.change();
    this.surroundings.forgetAll();
    this.judgeAnew();
  }

  filesChanged(changes: readonly FileEvent[]): void {
    const concerned = this.surroundings.forget(changes.map(({ uri }) => uri));
    if (concerned === "configs") this.judgeAnewSoon();
    else if (concerned === "siblings") this.refreshSoon();
    this.checkChanged(changes);
  }

  /** Answers a request about an open document; one about any other has the empty answer. */
  about<T>({ uri }: { uri: string }, what: string, empty: T, handle: (document: TextDocument) => T): T {
    const document = this.documents.get(uri);
    return document ? this.answer(what, empty, () => handle(document)) : empty;
  }

  /** An answer for people to read. */
  answer<T>(what: string, empty: T, handle: () => T): T {
    const answer = this.attempt(what, empty, handle);
    return this.translate === english ? answer : localise(answer, this.translate);
  }

  /** A fault of ours is for the log: the person who types gets an empty answer, and the next one may be right again. */
  attempt<T>(what: string, empty: T, handle: () => T): T {
    try {
      return handle();
    } catch (error) {
      this.connection.console.error(masked(`${what}: ${error instanceof Error ? error.stack : error}`));
      return empty;
    }
  }
}

const byLength = (a: string, b: string): number => a.length - b.length;
