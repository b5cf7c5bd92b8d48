import type { Connection } from "vscode-languageserver";
import { listing, type NamedText } from "../index.ts";
import type { Lookup } from "./lookup.ts";

const wanted = { ...listing, leaveOut: [...listing.leaveOut] };

/** Has the client look, which knows every file system that is open in it. */
export function lookupByClient(connection: Connection): Lookup {
  /** A client that cannot tell has nothing. */
  async function ask<T>(method: string, params: object): Promise<T | undefined> {
    try {
      return (await connection.sendRequest<T | null>(method, params)) ?? undefined;
    } catch (error) {
      connection.console.warn(`${method}: ${error}`);
      return undefined;
    }
  }
  const files = async (method: string, params: object) => (await ask<readonly NamedText[]>(method, params)) ?? [];
  return {
    beside: (uri) => files("mlwarden/siblings", { uri }),
    above: (uri, level) => files("mlwarden/above", { uri, level }),
    linked: async (uri, path) => (await ask<{ readonly text: string }>("mlwarden/linked", { uri, path }))?.text,
    below: (uri, path) => files("mlwarden/filesBelow", { uri, path, ...wanted }),
  };
}
