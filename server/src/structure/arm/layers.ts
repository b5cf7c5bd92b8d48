import { member, type Node } from "../../syntax/tree.ts";
import { findKey, type KnownKey, type Place } from "./types.ts";
import { isListed } from "./versions.ts";

/** What a map is read as: the place itself and the variants that it may be, whose keys count together. */
export interface Layers {
  readonly places: readonly Place[];
  /** A word decides what it is, and the index does not have the word. */
  readonly isUnknown: boolean;
  /** The key that decides, and the variant that its word names. */
  readonly by?: string;
  readonly chosen?: Place;
}

export function layersOf(
  place: Place,
  node: Node | undefined,
  read: (node: Node | undefined) => string | undefined,
): Layers {
  const { by, variants } = place;
  if (by === undefined || !variants) return { places: [place], isUnknown: false };
  const word = read(member(node, by)?.value)?.toLowerCase();
  if (word === undefined) return { places: [place, ...Object.values(variants)], isUnknown: false, by };
  const name = Object.keys(variants).find((variant) => variant.toLowerCase() === word);
  const chosen = name === undefined ? undefined : variants[name];
  return chosen ? { places: [chosen, place], isUnknown: false, by, chosen } : { places: [place], isUnknown: true, by };
}

/** A key that the index lists, as it spells it. Of several readings, one that the version lists. */
export function keyIn({ places, by, chosen }: Layers, key: string, version: string | undefined): KnownKey | undefined {
  const [only, ...more] = places;
  if (only && more.length === 0) return findKey(only, key);
  const found = places.flatMap((place) => findKey(place, key) ?? []);
  const [first, second] = found;
  if (!first || !second) return first;
  const isUndecided = by !== undefined && !chosen;
  if (isUndecided)
    return {
      key: first.key,
      place: joinOnce(
        only,
        first.key,
        found.map(({ place }) => place),
      ),
    };
  return found.find(({ place }) => isListed(place, version)) ?? first;
}

const joined = new WeakMap<Place, Map<string, Place>>();

/** Many resources of a file may be undecided in the same way: the variants of `holder` are. */
function joinOnce(holder: Place | undefined, key: string, places: readonly Place[]): Place {
  if (!holder) return join(places);
  const known = joined.get(holder) ?? new Map<string, Place>();
  joined.set(holder, known);
  const place = known.get(key) ?? join(places);
  known.set(key, place);
  return place;
}

/** What a value can be where nobody knows which of several places it is: everything that one of them takes, in any version. */
function join(places: readonly Place[]): Place {
  const keys = new Map<string, Place[]>();
  for (const [key, inner] of places.flatMap((place) => Object.entries(place.keys ?? {})))
    keys.set(key, [...(keys.get(key) ?? []), inner]);
  const [first] = places;
  const items = places.flatMap(({ item }) => item ?? []);
  const kinds = new Set(places.map(({ is, words }) => (words ? "string" : is)));
  const words = new Set(places.flatMap((place) => place.words ?? []));
  const any = places.find((place) => place.any)?.any;
  return {
    ...(kinds.size === 1 && first?.is && { is: first.is }),
    ...(words.size > 0 && { words: [...words], more: true as const }),
    ...(keys.size > 0 && { keys: Object.fromEntries([...keys].map(([key, inner]) => [key, join(inner)])) }),
    ...(any && { any }),
    ...(items.length === places.length && { item: join(items) }),
  };
}

/** What any other key of the map holds; undefined where only listed keys can stand. */
export const anyIn = ({ places }: Layers): Place | undefined => places.find(({ any }) => any)?.any;

/** Whether keys that are not listed say nothing, because no keys are listed at all. */
export const isOpen = (layers: Layers): boolean =>
  layers.isUnknown || layers.places.every(({ keys, variants }) => !keys && !variants);

const writable = new WeakMap<Place, readonly string[]>();

function writableIn(place: Place): readonly string[] {
  const known = writable.get(place);
  if (known) return known;
  const { keys = {} } = place;
  const own = Object.keys(keys).filter((key) => !keys[key]?.ro);
  writable.set(place, own);
  return own;
}

/** The keys that the author of a template can write. */
export function writableKeys({ places }: Layers): readonly string[] {
  const [only, ...more] = places;
  return only && more.length === 0 ? writableIn(only) : [...new Set(places.flatMap(writableIn))];
}

/** Every key that is listed, those that only Azure writes included. */
export const listedKeys = ({ places }: Layers): readonly string[] => [
  ...new Set(places.flatMap(({ keys = {} }) => Object.keys(keys))),
];
