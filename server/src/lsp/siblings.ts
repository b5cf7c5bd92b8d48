import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Above,
  condaFilesIn,
  folderOf,
  fromAbove,
  mayBeDeployed,
  mayBeSibling,
  mayHaveSiblings,
  mostAbove,
  type NamedText,
  nameIn,
  namesBeside,
  needsHigher,
  withCallers,
  withLinked,
} from "../index.ts";
import { addressFrom } from "./address-from.ts";
import { Snapshots, wanted } from "./snapshots.ts";

/** Tells the files in the folder of another, those that it links to or that link to it, and those uploaded with it; what is open in the editor counts as it stands there. */
export interface Siblings {
  of(uri: string, text: string): Promise<readonly NamedText[]>;
  /** Whether a change of these files on disk concerns any that were told. */
  forget(uris: readonly string[]): boolean;
  forgetAll(): void;
}

export const noSiblings: Siblings = { of: async () => [], forget: () => false, forgetAll: () => {} };

/** Asks the client for the files of a folder, once until one of them changes; `changed` hears that it is worth asking again. */
export function siblingsFromClient(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  changed: () => void,
): Siblings {
  const known = new Map<string, Promise<readonly NamedText[]>>();
  /** What others link to, by its own address; undefined where the client does not hand it out. */
  const linked = new Map<string, Promise<string | undefined>>();
  /** What is in the folders above those of others, by their place. */
  const above = new Map<string, Promise<readonly NamedText[]>>();
  const openBeside = (uri: string): readonly TextDocument[] =>
    documents.all().filter((other) => other.uri !== uri && placeOf(other.uri) === placeOf(uri));

  const snapshots = new Snapshots(
    async (uri, path) => (await request(connection, "mlwarden/filesBelow", { uri, path, ...wanted })) ?? [],
  );

  documents.onDidOpen(({ document }) => known.delete(placeOf(document.uri)));
  documents.onDidClose(({ document }) => known.delete(placeOf(document.uri)));
  documents.onDidChangeContent(({ document }) => {
    const isConcerned = (other: TextDocument): boolean => mayHaveSiblings(nameIn(other.uri), other.getText());
    const isNear = openBeside(document.uri).some(isConcerned) || above.has(placeOf(document.uri));
    if (linked.has(document.uri) || (isNear && mayBeSibling(nameIn(document.uri), document.getText()))) changed();
  });

  async function besideOf(uri: string, text: string): Promise<readonly NamedText[]> {
    if (!mayHaveSiblings(nameIn(uri), text)) return [];
    const place = placeOf(uri);
    const asked = known.get(place) ?? ask(connection, uri);
    known.set(place, asked);
    const siblings = new Map((await asked).map((sibling) => [sibling.name, sibling]));
    for (const document of openBeside(uri)) {
      const name = nameIn(document.uri);
      if (siblings.get(name)?.text !== document.getText()) siblings.set(name, { name, text: document.getText() });
    }
    siblings.delete(nameIn(uri));
    const counting = [...siblings.values()].filter((sibling) => mayBeSibling(sibling.name, sibling.text));
    const file = { name: nameIn(uri), text };
    const read = (path: string) => linkedBy(uri, path);
    const around = await withLinked(file, counting, read);
    const isPart = needsHigher(file.name, text, around);
    if (!isPart && !mayBeDeployed(file.name, text)) return around;
    const levels = Array.from({ length: Math.min(mostAbove, depthOf(uri)) }, (_, index) => index + 1);
    const higher = await Promise.all(levels.map((level) => filesAbove(uri, level)));
    return isPart ? [...around, ...fromAbove(higher)] : withCallers(file, around, higher, read);
  }

  async function condaFilesOf(uri: string, text: string): Promise<readonly NamedText[]> {
    const files = condaFilesIn(nameIn(uri), text).map(async (name) => ({ name, text: await linkedBy(uri, name) }));
    return (await Promise.all(files)).flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  }

  async function linkedBy(uri: string, path: string): Promise<string | undefined> {
    const target = addressFrom(uri, path);
    const asked = linked.get(target) ?? askLinked(connection, uri, path);
    linked.set(target, asked);
    return (await asked) === undefined ? undefined : (documents.get(target)?.getText() ?? asked);
  }

  async function filesAbove(uri: string, level: number): Promise<Above> {
    const way = "../".repeat(level);
    const place = placeOf(addressFrom(uri, way + nameIn(uri)));
    const asked = above.get(place) ?? askAbove(connection, uri, level);
    above.set(place, asked);
    const files = (await asked).map((file) => {
      const text = documents.get(addressFrom(uri, way + file.name))?.getText() ?? file.text;
      return text === file.text ? file : { name: file.name, text };
    });
    return { through: nameIn(folderOf(addressFrom(uri, `${"../".repeat(level - 1)}_`))), files };
  }

  return {
    forget(uris) {
      const isBelow = snapshots.forget(uris);
      const near = uris.filter((uri) =>
        [linked.delete(uri), known.delete(placeOf(uri)), above.delete(placeOf(uri))].includes(true),
      );
      return isBelow || near.length > 0;
    },
    forgetAll() {
      snapshots.forgetAll();
      known.clear();
      linked.clear();
      above.clear();
    },
    async of(uri, text) {
      // What is not saved yet has no folder.
      if (!URL.canParse(".", uri)) return [];
      return (await Promise.all([besideOf(uri, text), snapshots.of(uri, text), condaFilesOf(uri, text)])).flat();
    },
  };
}

const ask = async (connection: Connection, uri: string): Promise<readonly NamedText[]> =>
  (await request<readonly NamedText[]>(connection, "mlwarden/siblings", { uri })) ?? [];

const askAbove = async (connection: Connection, uri: string, level: number): Promise<readonly NamedText[]> =>
  (await request<readonly NamedText[]>(connection, "mlwarden/above", { uri, level })) ?? [];

const askLinked = async (connection: Connection, uri: string, path: string): Promise<string | undefined> =>
  (await request<{ readonly text: string }>(connection, "mlwarden/linked", { uri, path }))?.text;

/** A client that cannot tell has none. */
async function request<T>(connection: Connection, method: string, params: object): Promise<T | undefined> {
  try {
    return (await connection.sendRequest<T | null>(method, params)) ?? undefined;
  } catch (error) {
    connection.console.warn(`${method}: ${error}`);
    return undefined;
  }
}

/** How many folders a file is in. */
const depthOf = (uri: string): number => new URL(uri).pathname.split("/").length - 2;

/** What the files have in common that count for each other: the folder, and how they are written. */
const placeOf = (uri: string): string => `${folderOf(uri)} ${namesBeside(nameIn(uri)).source}`;
