import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { mayHaveCompanions, type NamedText, nameIn } from "../index.ts";

/** Tells the files in the folder of another; what is open in the editor counts as it stands there. */
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
  const openIn = (folder: string): readonly TextDocument[] =>
    documents.all().filter((document) => folderOf(document.uri) === folder && mayHaveCompanions(document.getText()));

  documents.onDidOpen(({ document }) => known.delete(folderOf(document.uri)));
  documents.onDidClose(({ document }) => known.delete(folderOf(document.uri)));
  documents.onDidChangeContent(({ document }) => {
    if (openIn(folderOf(document.uri)).some((other) => other !== document)) changed();
  });

  return {
    forget: (uris) => uris.filter((uri) => known.delete(folderOf(uri))).length > 0,
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
      return [...siblings.values()];
    },
  };
}

/** A client that cannot tell has none. */
async function ask(connection: Connection, uri: string): Promise<readonly NamedText[]> {
  try {
    return (await connection.sendRequest<readonly NamedText[] | null>("mlwarden/siblings", { uri })) ?? [];
  } catch (error) {
    connection.console.warn(`siblings: ${error}`);
    return [];
  }
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/") + 1);
