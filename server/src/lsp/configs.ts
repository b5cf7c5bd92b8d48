import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  assignedTo,
  type Baseline,
  baselineName,
  type Config,
  configName,
  configOf,
  type Files,
  type Found,
  folderOf,
  locationIn,
  type NamedText,
  nameIn,
  readBaseline,
  upwardFrom,
} from "../index.ts";

/** Tells the configurations of files; what is open in the editor counts as it stands there. */
export class Configs {
  readonly #known = new Map<string, Promise<Config | undefined>>();
  readonly #baselines = new Map<string, Promise<Baseline | undefined>>();
  /** What the known ones depend on. */
  readonly #looked = new Set<string>();
  readonly #documents: TextDocuments<TextDocument>;
  readonly #files: Files;
  readonly #complain: (text: string) => void;

  /** `changed` hears that it is worth asking again. */
  constructor(
    documents: TextDocuments<TextDocument>,
    files: Files,
    changed: () => void,
    complain: (text: string) => void,
  ) {
    this.#documents = documents;
    this.#files = { ...files, findFirst: (locations) => this.#first(files, locations) };
    this.#complain = complain;
    const touched = ({ document }: { document: TextDocument }): void => {
      if (this.forget([document.uri])) changed();
    };
    documents.onDidChangeContent(touched);
    documents.onDidClose(touched);
  }

  of(uri: string): Promise<Config | undefined> {
    const folder = folderIn(uri);
    const asked = this.#known.get(folder) ?? this.#ask(locationIn(uri));
    this.#known.set(folder, asked);
    return asked;
  }

  /** What a configuration assigns to a file. */
  async assigned(uri: string): Promise<readonly NamedText[]> {
    const config = await this.of(uri);
    return config ? assignedTo(config, locationIn(uri), this.#files) : [];
  }

  /** Whether a change of these files makes any configuration another one. */
  forget(uris: readonly string[]): boolean {
    const isConcerned = uris.some(
      (uri) => [configName, baselineName].includes(nameIn(uri)) || this.#looked.has(locationIn(uri)),
    );
    if (isConcerned) this.forgetAll();
    return isConcerned;
  }

  forgetAll(): void {
    this.#known.clear();
    this.#baselines.clear();
    this.#looked.clear();
  }

  /** The nearest baseline upward. */
  baselineOf(uri: string): Promise<Baseline | undefined> {
    const folder = folderIn(uri);
    const asked = this.#baselines.get(folder) ?? this.#readBaseline(folder);
    this.#baselines.set(folder, asked);
    return asked;
  }

  async #readBaseline(folder: string): Promise<Baseline | undefined> {
    const found = await this.#files.findFirst(upwardFrom(folder).map((above) => `${above}/${baselineName}`));
    if (!found) return undefined;
    const baseline = "text" in found ? readBaseline(found.location, found.text) : found.fault;
    if (typeof baseline !== "string") return baseline;
    this.#complain(`The baseline ${found.location} does not count: ${baseline}.`);
    return undefined;
  }

  async #ask(location: string): Promise<Config | undefined> {
    const config = await configOf(location, this.#files);
    for (const place of config?.looked ?? []) this.#looked.add(place);
    return config;
  }

  /** What is open counts as it stands in the editor. */
  async #first(files: Files, locations: readonly string[]): Promise<Found | undefined> {
    const found = await files.findFirst(locations);
    const before = found ? locations.slice(0, locations.indexOf(found.location) + 1) : locations;
    for (const location of before) {
      const open = this.#documents.all().find(({ uri }) => locationIn(uri) === location);
      if (open) return { location, text: open.getText() };
    }
    return found;
  }
}

const folderIn = (uri: string): string => folderOf(locationIn(uri));

/** Which of the files asked for is the first that there is, and its text, or why it cannot be read. */
type FirstFile = { readonly index: number } & ({ readonly text: string } | { readonly fault: string });

/** Has the editor look, which knows every file system that is open in it. */
export const findByClient =
  (connection: Connection): Files["findFirst"] =>
  async (locations) => {
    try {
      const found = await connection.sendRequest<FirstFile | null>("mlwarden/firstFile", {
        uris: locations.map(uriOf),
      });
      const location = found ? locations[found.index] : undefined;
      return found && location !== undefined ? { location, ...found } : undefined;
    } catch (error) {
      connection.console.warn(`configuration: ${error}`);
      return undefined;
    }
  };

export const uriOf = (location: string): string => location.replace(/[%?#]/g, encodeURIComponent);
