import { once } from "../../text/once.ts";
import text from "../generated/arm-types.ts";

/** What Azure's type index lists at one place of a resource. Versions are places in the list of all versions. */
export interface Place {
  /** Of a value that is neither a list nor a map of listed keys; undefined where it can be anything. */
  readonly is?: "string" | "bool" | "int" | "obj";
  readonly words?: readonly string[];
  /** Other words are taken, too. */
  readonly more?: true;
  readonly keys?: Readonly<Record<string, Place>>;
  /** Of a map whose keys are the author's to choose. */
  readonly any?: Place;
  readonly item?: Place;
  /** The key whose word decides which variant it is. */
  readonly by?: string;
  readonly variants?: Readonly<Record<string, Place>>;
  /** Only Azure writes it. */
  readonly ro?: true;
  readonly req?: true;
  /** The first version with it, the first stable one, the last one where it is gone. */
  readonly first?: number;
  readonly stable?: number;
  readonly last?: number;
}

export interface ResourceType extends Place {
  /** As Azure spells it: `workspaces/onlineEndpoints`. */
  readonly name: string;
  /** Too little of it is listed to judge keys by it. */
  readonly open?: true;
  /** Before this version it had another shape. */
  readonly shapeSince?: number;
}

/** A key as Azure spells it, with what it holds. */
export interface KnownKey {
  readonly key: string;
  readonly place: Place;
}

interface Table {
  readonly versions: readonly string[];
  readonly types: ReadonlyMap<string, ResourceType>;
}

export const provider = "Microsoft.MachineLearningServices/";

/** The table, parsed when the first template is met. */
export const table = once((): Table => {
  const { versions, types } = JSON.parse(text) as { versions: string[]; types: Record<string, Place> };
  const named = Object.entries(types).map(([name, type]) => [name.toLowerCase(), { ...type, name }] as const);
  return { versions, types: new Map(named) };
});

/** A resource type of Azure Machine Learning by its full name, in lower case. */
export const typeNamed = (name: string): ResourceType | undefined =>
  name.startsWith(provider.toLowerCase()) ? table().types.get(name.slice(provider.length)) : undefined;

const indexes = new WeakMap<Place, ReadonlyMap<string, KnownKey>>();

/** A key of a place, in whatever case it is written. */
export function findKey(place: Place, key: string): KnownKey | undefined {
  let index = indexes.get(place);
  if (!index) {
    const keys = Object.entries(place.keys ?? {}).map(([name, inner]): KnownKey => ({ key: name, place: inner }));
    index = new Map(keys.flatMap((k) => [[k.key.toLowerCase(), k] as const, [k.key, k] as const]));
    indexes.set(place, index);
  }
  return index.get(key) ?? index.get(key.toLowerCase());
}
