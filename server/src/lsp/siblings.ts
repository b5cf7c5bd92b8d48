import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Above,
  filesAround,
  folderOf,
  mayBeSibling,
  mayHaveSiblings,
  mostAbove,
  type NamedText,
  nameIn,
  namesBeside,
} from "../index.ts";
import { addressFrom, folderAddress } from "./address-from.ts";
import type { Lookup } from "./lookup.ts";

/** Tells the files that count for others by where they are, each looked up once until it changes; what is open in the editor counts as it stands there. */
export class Siblings {
  readonly #lookup: () => Lookup;
  readonly #documents: TextDocuments<TextDocument>;
  /** By the place of the file that they are beside. */
  readonly #beside = new Map<string, Promise<readonly NamedText[]>>();
  /** What is in the folders above those of others, by its place. */
  readonly #above = new Map<string, Promise<readonly NamedText[]>>();
  /** What others link to, by its own address; undefined where it is not handed out. */
  readonly #linked = new Map<string, Promise<string | undefined>>();
  /** What lies in folders of code, by their addresses. */
  readonly #below = new Map<string, Promise<readonly NamedText[]>>();

  /** `changed` hears that it is worth asking again. */
  constructor(lookup: () => Lookup, documents: TextDocuments<TextDocument>, changed: () => void) {
    this.#lookup = lookup;
    this.#documents = documents;
    documents.onDidOpen(({ document }) => this.#beside.delete(placeOf(document.uri)));
    documents.onDidClose(({ document }) => this.#beside.delete(placeOf(document.uri)));
    documents.onDidChangeContent(({ document }) => {
      if (this.#concerns(document)) changed();
    });
  }

  async of(uri: string, text: string): Promise<readonly NamedText[]> {
    // What is not saved yet has no folder.
    if (!URL.canParse(".", uri)) return [];
    return filesAround(
      { name: nameIn(uri), text },
      {
        beside: () => this.#filesBeside(uri),
        above: () => Promise.all(levelsAbove(uri).map((level) => this.#filesAbove(uri, level))),
        linked: (path) => this.#linkedBy(uri, path),
        below: (path) => kept(this.#below, folderAddress(uri, path), () => this.#lookup().below(uri, path)),
      },
    );
  }

  /** Whether a change of these files on disk concerns any that were told. */
  forget(uris: readonly string[]): boolean {
    const folders = [...this.#below.keys()].filter((folder) => uris.some((uri) => uri.startsWith(folder)));
    for (const folder of folders) this.#below.delete(folder);
    const near = uris.filter((uri) =>
      [this.#linked.delete(uri), this.#beside.delete(placeOf(uri)), this.#above.delete(placeOf(uri))].includes(true),
    );
    return folders.length > 0 || near.length > 0;
  }

  forgetAll(): void {
    for (const known of [this.#beside, this.#above, this.#linked, this.#below]) known.clear();
  }

  /** Whether what was typed into a document may count for another. */
  #concerns(document: TextDocument): boolean {
    const { uri } = document;
    if (this.#linked.has(uri)) return true;
    const isConcerned = (other: TextDocument): boolean => mayHaveSiblings(nameIn(other.uri), other.getText());
    const isNear = this.#openBeside(uri).some(isConcerned) || this.#above.has(placeOf(uri));
    return isNear && mayBeSibling(nameIn(uri), document.getText());
  }

  #openBeside(uri: string): readonly TextDocument[] {
    return this.#documents.all().filter((other) => other.uri !== uri && placeOf(other.uri) === placeOf(uri));
  }

  async #filesBeside(uri: string): Promise<readonly NamedText[]> {
    const found = await kept(this.#beside, placeOf(uri), () => this.#lookup().beside(uri));
    const siblings = new Map(found.map((sibling) => [sibling.name, sibling]));
    for (const document of this.#openBeside(uri)) {
      const name = nameIn(document.uri);
      if (siblings.get(name)?.text !== document.getText()) siblings.set(name, { name, text: document.getText() });
    }
    return [...siblings.values()].filter(({ name, text }) => mayBeSibling(name, text));
  }

  async #filesAbove(uri: string, level: number): Promise<Above> {
    const way = "../".repeat(level);
    const place = placeOf(addressFrom(uri, way + nameIn(uri)));
    const found = await kept(this.#above, place, () => this.#lookup().above(uri, level));
    const files = found.map((file) => {
      const text = this.#documents.get(addressFrom(uri, way + file.name))?.getText() ?? file.text;
      return text === file.text ? file : { name: file.name, text };
    });
    return { through: nameIn(folderOf(addressFrom(uri, `${"../".repeat(level - 1)}_`))), files };
  }

  async #linkedBy(uri: string, path: string): Promise<string | undefined> {
    const target = addressFrom(uri, path);
    const found = await kept(this.#linked, target, () => this.#lookup().linked(uri, path));
    return found === undefined ? undefined : (this.#documents.get(target)?.getText() ?? found);
  }
}

function kept<T>(known: Map<string, Promise<T>>, place: string, look: () => Promise<T>): Promise<T> {
  const asked = known.get(place) ?? look();
  known.set(place, asked);
  return asked;
}

const levelsAbove = (uri: string): readonly number[] =>
  Array.from({ length: Math.min(mostAbove, depthOf(uri)) }, (_, index) => index + 1);

/** How many folders a file is in. */
const depthOf = (uri: string): number => new URL(uri).pathname.split("/").length - 2;

/** What the files have in common that count for each other: the folder, and how they are written. */
const placeOf = (uri: string): string => `${folderOf(uri)} ${namesBeside(nameIn(uri)).source}`;
