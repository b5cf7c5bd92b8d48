import {
  type Connection,
  type Diagnostic,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Baseline,
  type Config,
  configName,
  diagnostics,
  english,
  type Files,
  folderOf,
  type LevelFile,
  type Location,
  localise,
  locationIn,
  masked,
  type NamedText,
  pathWithin,
  surround,
  type Translate,
} from "../index.ts";
import { Configs, findByClient, uriOf } from "./configs.ts";
import { debounced } from "./debounced.ts";
import { folderAround, SettingsByFolder } from "./settings.ts";
import { noSiblings, type Siblings, siblingsFromClient } from "./siblings.ts";

/** What a document is judged by besides its text. */
export interface Around {
  readonly siblings: readonly NamedText[];
  readonly config: Config | undefined;
  readonly baseline: Baseline | undefined;
  /** The environment that a template is worked out in, where one is chosen. */
  readonly environment: string | undefined;
}

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
  readonly judgeAnewSoon = debounced(() => this.judgeAnew());
  /** The open documents that the editor shows findings of, where it tells. */
  shown: ReadonlySet<string> | undefined;
  /** The chosen environments, by the address of the template. */
  environments: Readonly<Record<string, string>> = {};
  readonly #configs: Configs;
  #siblings: Siblings = noSiblings;
  /** Apart from the others, so that they can be forgotten as soon as a folder is done with. */
  #siblingsOfClosed: Siblings = noSiblings;
  #findFirst: Files["findFirst"];

  /** `findFirst` looks for files where the editor cannot. */
  constructor(connection: Connection, findFirst: Files["findFirst"], realPath: Files["realPath"]) {
    this.connection = connection;
    this.#findFirst = findFirst;
    this.settings = new SettingsByFolder(connection, () => this.folders);
    this.#configs = new Configs(
      this.documents,
      {
        findFirst: (locations) => this.#findFirst(locations),
        homeOf: (location) => this.homeOf(location) ?? folderOf(location),
        realPath,
      },
      this.judgeAnewSoon,
      (text) => connection.console.warn(text),
    );
  }

  /** What the editor can look up for us. */
  useClient({ siblings, files }: { readonly siblings?: unknown; readonly files?: unknown }): void {
    if (siblings === true) {
      this.#siblings = siblingsFromClient(this.connection, this.documents, this.refreshSoon);
      this.#siblingsOfClosed = siblingsFromClient(this.connection, this.documents, () => {});
    }
    if (files === true) this.#findFirst = findByClient(this.connection);
  }

  around(uri: string, text: string): Promise<Around> {
    return this.#around(this.#siblings, uri, text);
  }

  /** What lies around a file that is not open. */
  aroundClosed(uri: string, text: string): Promise<Around> {
    return this.#around(this.#siblingsOfClosed, uri, text);
  }

  forgetClosed(): void {
    this.#siblingsOfClosed.forgetAll();
  }

  async #around(siblings: Siblings, uri: string, text: string): Promise<Around> {
    const [beside, assigned, config, baseline] = await Promise.all([
      siblings.of(uri, text),
      this.#configs.assigned(uri),
      this.#configs.of(uri),
      this.#configs.baselineOf(uri),
    ]);
    return { siblings: [...beside, ...assigned], config, baseline, environment: this.environments[uri] };
  }

  async prepare(document: TextDocument): Promise<void> {
    const { siblings, config, ...more } = await this.around(document.uri, document.getText());
    surround(document, siblings, config, more);
  }

  /** The open folder around a file, and the outermost one where they are nested; undefined where none is. */
  homeOf(location: Location): Location | undefined {
    const folders = this.folders.map((uri) => locationIn(uri).replace(/\/$/, ""));
    return folders.filter((folder) => pathWithin(folder, location) !== undefined).toSorted(byLength)[0];
  }

  /** The file that configures another: the nearest one, or else a new one in its workspace folder. */
  async configFile(uri: string): Promise<LevelFile | undefined> {
    const config = await this.#configs.of(uri);
    if (config) {
      const open = this.documents.all().find((document) => locationIn(document.uri) === config.location);
      return {
        uri: open?.uri ?? uriOf(config.location),
        text: config.files.at(-1)?.text,
        version: open?.version ?? null,
      };
    }
    const folder = folderAround(uri, this.folders);
    return folder === undefined ? undefined : { uri: `${folder}/${configName}`, text: undefined, version: null };
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
    this.#configs.forgetAll();
    this.judgeAnew();
  }

  filesChanged(uris: readonly string[]): void {
    const isNear = this.#siblings.forget(uris);
    if (this.#configs.forget(uris)) this.judgeAnewSoon();
    else if (isNear) this.refreshSoon();
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
