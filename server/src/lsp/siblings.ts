import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { mayHaveCompanions, type NamedText, nameIn, withLinked } from "../index.ts";

/** Tells the files in the folder of another, and those that it links to; what is open in the editor counts as it stands there. */
export interface Siblings {
  of(uri: string, text: string): Promise<readonly NamedText[]>;
  /** Whether a change of these files on disk concerns any that were told. */
  forget(uris: readonly string[]): boolean;
}

export const noSiblings: Siblings = { of: async () => [], forget: () => false };

/** Asks the client for the files of a folder, once until one of them changes; `changed` hears that it is worth asking again. */
export function siblingsFromClient(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  changed: () => void,
): Siblings {
  const known = new Map<string, Promise<readonly NamedText[]>>();
  /** What others link to, by its own address; undefined where the client does not hand it out. */
  const linked = new Map<string, Promise<string | undefined>>();
  const openIn = (folder: string): readonly TextDocument[] =>
    documents.all().filter((document) => folderOf(document.uri) === folder && mayHaveCompanions(document.getText()));

  documents.onDidOpen(({ document }) => known.delete(folderOf(document.uri)));
  documents.onDidClose(({ document }) => known.delete(folderOf(document.uri)));
  documents.onDidChangeContent(({ document }) => {
    const isNear = openIn(folderOf(document.uri)).some((other) => other !== document);
    if (isNear || linked.has(document.uri)) changed();
  });

  return {
    forget: (uris) => uris.filter((uri) => [linked.delete(uri), known.delete(folderOf(uri))].includes(true)).length > 0,
    async of(uri, text) {
      if (!mayHaveCompanions(text)) return [];
      const folder = folderOf(uri);
      const asked = known.get(folder) ?? ask(connection, uri);
      known.set(folder, asked);
      const siblings = new Map((await asked).map((sibling) => [sibling.name, sibling]));
      for (const document of openIn(folder)) {
        const name = nameIn(document.uri);
        siblings.set(name, { name, text: document.getText() });
      }
      siblings.delete(nameIn(uri));
      return withLinked({ name: nameIn(uri), text }, [...siblings.values()], async (path) => {
        const target = new URL(path.split("/").map(encodeURIComponent).join("/"), uri).href;
        const asked = linked.get(target) ?? askLinked(connection, uri, path);
        linked.set(target, asked);
        return (await asked) === undefined ? undefined : (documents.get(target)?.getText() ?? asked);
      });
    },
  };
}

const ask = async (connection: Connection, uri: string): Promise<readonly NamedText[]> =>
  (await request<readonly NamedText[]>(connection, "mlwarden/siblings", { uri })) ?? [];

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

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/") + 1);
