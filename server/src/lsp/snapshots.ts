import { codeFoldersIn, countingIn, listing, type NamedText, nameIn } from "../index.ts";

/** Asks the client for what lies in a folder, as far as `listing` goes. */
export type List = (uri: string, path: string) => Promise<readonly NamedText[]>;

/** What a client is asked for: names, and few texts. */
export const wanted = { ...listing, leaveOut: [...listing.leaveOut] };

/** What lies in the folders of code that files name, asked for once until something in there changes. */
export class Snapshots {
  readonly #list: List;
  /** By the address of the folder. */
  readonly #known = new Map<string, Promise<readonly NamedText[]>>();

  constructor(list: List) {
    this.#list = list;
  }

  async of(uri: string, text: string): Promise<readonly NamedText[]> {
    const folders = codeFoldersIn(nameIn(uri), text);
    return (await Promise.all(folders.map((path) => this.#countingIn(uri, path)))).flat();
  }

  /** Whether a change of these files on disk concerns what was told. */
  forget(uris: readonly string[]): boolean {
    const concerned = [...this.#known.keys()].filter((folder) => uris.some((uri) => uri.startsWith(folder)));
    for (const folder of concerned) this.#known.delete(folder);
    return concerned.length > 0;
  }

  forgetAll(): void {
    this.#known.clear();
  }

  async #countingIn(uri: string, path: string): Promise<readonly NamedText[]> {
    const folder = folderAddress(uri, path);
    const asked = this.#known.get(folder) ?? this.#list(uri, path);
    this.#known.set(folder, asked);
    return countingIn(path, await asked);
  }
}

/** The address of a folder that a file names, with the slash at its end. */
export const folderAddress = (uri: string, path: string): string =>
  new URL(`${path.split(/[\\/]/).map(encodeURIComponent).join("/").replace(/\/$/, "")}/`, uri).href;
