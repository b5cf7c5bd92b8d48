import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Baseline,
  type Config,
  configName,
  defaultSettings,
  english,
  type FindFirst,
  type LevelFile,
  localise,
  locationIn,
  type NamedText,
  type Settings,
  surround,
  type Translate,
} from "../index.ts";
import { Configs, findByClient, uriOf } from "./configs.ts";
import { debounced } from "./debounced.ts";
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
  settings: Settings = defaultSettings;
  /** Into the language of the person. */
  translate: Translate = english;
  /** Has the editor show diagnostics anew. */
  refresh: () => void = () => {};
  readonly refreshSoon = debounced(() => this.refresh());
  /** Whether the editor tells which folders are open in it. */
  hasFolders = false;
  /** The chosen environments, by the address of the template. */
  environments: Readonly<Record<string, string>> = {};
  readonly #configs: Configs;
  #siblings: Siblings = noSiblings;
  #findFirst: FindFirst;

  /** `findFirst` looks for files where the editor cannot. */
  constructor(connection: Connection, findFirst: FindFirst) {
    this.connection = connection;
    this.#findFirst = findFirst;
    this.#configs = new Configs(
      this.documents,
      (locations) => this.#findFirst(locations),
      this.refreshSoon,
      (text) => connection.console.warn(text),
    );
  }

  /** What the editor can look up for us. */
  useClient({ siblings, files }: { readonly siblings?: unknown; readonly files?: unknown }): void {
    if (siblings === true) this.#siblings = siblingsFromClient(this.connection, this.documents, this.refreshSoon);
    if (files === true) this.#findFirst = findByClient(this.connection);
  }

  async around(uri: string, text: string): Promise<Around> {
    const [beside, assigned, config, baseline] = await Promise.all([
      this.#siblings.of(uri, text),
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
    const folders = this.hasFolders ? ((await this.connection.workspace.getWorkspaceFolders()) ?? []) : [];
    const folder = folders.find((each) => uri.startsWith(`${each.uri}/`))?.uri;
    return folder === undefined ? undefined : { uri: `${folder}/${configName}`, text: undefined, version: null };
  }

  filesChanged(uris: readonly string[]): void {
    const concerned = [this.#siblings.forget(uris), this.#configs.forget(uris)];
    if (concerned.includes(true)) this.refreshSoon();
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
      this.connection.console.error(`${what}: ${error instanceof Error ? error.stack : error}`);
      return empty;
    }
  }
}
