import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Config, configName, configOf, type FindFirst, type Found, locationIn, nameIn } from "../index.ts";

/** Tells the configurations of files; what is open in the editor counts as it stands there. */
export class Configs {
  readonly #known = new Map<string, Promise<Config | undefined>>();
  /** What the known ones depend on. */
  readonly #looked = new Set<string>();
  readonly #documents: TextDocuments<TextDocument>;
  readonly #findFirst: FindFirst;

  /** `changed` hears that it is worth asking again. */
  constructor(documents: TextDocuments<TextDocument>, findFirst: FindFirst, changed: () => void) {
    this.#documents = documents;
    this.#findFirst = findFirst;
    const touched = ({ document }: { document: TextDocument }): void => {
      if (this.forget([document.uri])) changed();
    };
    documents.onDidChangeContent(touched);
    documents.onDidClose(touched);
  }

  of(uri: string): Promise<Config | undefined> {
    const location = locationIn(uri);
    const folder = location.slice(0, location.lastIndexOf("/"));
    const asked = this.#known.get(folder) ?? this.#ask(location);
    this.#known.set(folder, asked);
    return asked;
  }

  /** Whether a change of these files makes any configuration another one. */
  forget(uris: readonly string[]): boolean {
    const isConcerned = uris.some((uri) => nameIn(uri) === configName || this.#looked.has(locationIn(uri)));
    if (isConcerned) {
      this.#known.clear();
      this.#looked.clear();
    }
    return isConcerned;
  }

  async #ask(location: string): Promise<Config | undefined> {
    const config = await configOf(location, (locations) => this.#first(locations));
    for (const place of config?.looked ?? []) this.#looked.add(place);
    return config;
  }

  async #first(locations: readonly string[]): Promise<Found | undefined> {
    const found = await this.#findFirst(locations);
    const before = found ? locations.slice(0, locations.indexOf(found.location) + 1) : locations;
    for (const location of before) {
      const open = this.#documents.all().find(({ uri }) => locationIn(uri) === location);
      if (open) return { location, text: open.getText() };
    }
    return found;
  }
}

/** Which of the files asked for is the first that there is, and its text, or why it cannot be read. */
type FirstFile = { readonly index: number } & ({ readonly text: string } | { readonly fault: string });

/** Has the editor look, which knows every file system that is open in it. */
export const findByClient =
  (connection: Connection): FindFirst =>
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
