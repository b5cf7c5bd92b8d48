import { dirname, relative, resolve } from "node:path";
import { realPath } from "../disk/inside.ts";
import { readIfThere } from "../disk/read-file.ts";
import {
  assignedTo,
  type Config,
  type ConfigFile,
  configOf,
  configPlaces,
  type Files,
  type Found,
  type NamedText,
  placesIn,
  printable,
} from "../index.ts";
import { homeOf } from "./home.ts";
import { note } from "./terminal.ts";

/** The configurations of files on disk. Each is read once, and what is wrong with it told once. */
export class Configs {
  /** Whether one of them is broken. */
  broken = false;
  readonly #known = new Map<string, Promise<Config | undefined>>();
  readonly #told = new Set<string>();
  /** Folders that are side by side look for the same files above them. */
  readonly #looked = new Map<string, Found | undefined>();

  async of(path: string): Promise<Config | undefined> {
    const config = await this.#find(locationOf(path));
    for (const file of config?.files ?? []) this.#tell(file);
    return config;
  }

  /** Every place where the configuration of a file and all that it extends may be. What is wrong with them is not told. */
  async placesOf(path: string): Promise<readonly string[]> {
    const location = locationOf(path);
    return (await this.#find(location))?.sought ?? configPlaces(location);
  }

  /** What a configuration assigns to a file. */
  async assigned(path: string): Promise<readonly NamedText[]> {
    const config = await this.of(path);
    return config ? assignedTo(config, locationOf(path), disk) : [];
  }

  readonly #disk: Files = {
    ...disk,
    findFirst: (locations) =>
      findFirst(locations, (location) => {
        if (!this.#looked.has(location)) this.#looked.set(location, read(location));
        return this.#looked.get(location);
      }),
  };

  #find(location: string): Promise<Config | undefined> {
    const folder = dirname(location);
    const asked = this.#known.get(folder) ?? configOf(location, this.#disk);
    this.#known.set(folder, asked);
    return asked;
  }

  #tell({ location, text, problems }: ConfigFile): void {
    if (this.#told.has(location)) return;
    this.#told.add(location);
    for (const { span, message } of problems) {
      const { line, column } = placesIn(text).at(span.start);
      note(`${printable(`${relative(process.cwd(), location)}:${line}:${column}: ${message}`)}`);
      this.broken = true;
    }
  }
}

/** A path as configurations know it; without one, as of standard input, it is in the current folder. */
export const locationOf = (path: string): string => withSlashes(resolve(path || "-"));

const withSlashes = (path: string): string => path.replaceAll("\\", "/");

/** A folder as configurations know it: there is no slash at its end, not even where it is a whole disk. */
const folderAt = (path: string): string => withSlashes(path).replace(/\/$/, "");

const disk: Files = {
  findFirst: (locations) => findFirst(locations, read),
  homeOf: (location) => folderAt(homeOf(dirname(location))),
  realPath: async (location) => {
    const real = realPath(`${location}/`);
    return real === undefined ? undefined : folderAt(real);
  },
};

async function findFirst(
  locations: readonly string[],
  look: (location: string) => Found | undefined,
): Promise<Found | undefined> {
  for (const location of locations) {
    const found = look(location);
    if (found) return found;
  }
  return undefined;
}

function read(location: string): Found | undefined {
  const file = readIfThere(location);
  return file && { location, ...file };
}
