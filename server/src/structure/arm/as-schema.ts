import { member, type Node } from "../../syntax/tree.ts";
import type { Schema } from "../schema.ts";
import type { Declared } from "./declared.ts";
import { keyWords } from "./key-words.ts";
import { keyIn, type Layers, layersOf, listedKeys } from "./layers.ts";
import type { Place } from "./types.ts";
import { isGone, isListed, rangeInWords } from "./versions.ts";

/** What the index lists at a place, as a schema that completion and hover read; keys that the version lacks come last. */
export function asSchema(place: Place, node: Node | undefined, resource: Declared): Schema {
  return { ...shapeOf(place, node, resource), ...(place.ro && { readOnly: true }), ...lateNote(place, resource) };
}

/** That the version does not list it, and which does. */
const lateNote = (place: Place, { apiVersion: version }: Declared): Schema =>
  version === undefined || isListed(place, version)
    ? {}
    : { errorMessage: `It ${rangeInWords(place, version).words}.` };

const types = { string: "string", bool: "boolean", int: "integer", obj: "object" } as const;

function shapeOf(place: Place, node: Node | undefined, resource: Declared): Schema {
  const { is, words, item, keys, any, variants, by } = place;
  if (item) return { type: "array", items: asSchema(item, undefined, resource) };
  if (words) return { type: "string", enum: words };
  if (!keys && !any && !variants) return is === undefined ? {} : { type: types[is] };
  if (variants && by !== undefined && node?.kind !== "map") {
    const ways = Object.entries(variants).filter(([, variant]) => isListed(variant, resource.apiVersion));
    return {
      anyOf: ways.map(([word, variant]) =>
        mapOf({ places: [variant, place], isUnknown: false }, undefined, resource, { [by]: { enum: [word] } }),
      ),
    };
  }
  return mapOf(
    layersOf(place, node, resource.textOf),
    node,
    resource,
    by === undefined ? {} : { [by]: { enum: variantsIn(place, resource) } },
  );
}

/** The words of a key that decides, those that the version lists first. */
function variantsIn({ variants = {} }: Place, { apiVersion }: Declared): readonly string[] {
  const words = Object.keys(variants);
  const isThere = (word: string): boolean => isListed(variants[word] ?? {}, apiVersion);
  return [...words.filter(isThere), ...words.filter((word) => !isThere(word))];
}

/** A map of some layers. A key that the file has is spelled as the file does. */
export function mapOf(
  layers: Layers,
  node: Node | undefined,
  resource: Declared,
  fixed: Readonly<Record<string, Schema>> = {},
): Schema {
  const properties: Record<string, Schema> = {};
  const late: Record<string, Schema> = {};
  const required: string[] = [];
  for (const name of listedKeys(layers)) {
    const place = keyIn(layers, name, resource.apiVersion)?.place;
    const written = member(node, name);
    // What is gone is explained where it stands, not offered.
    if (!place || (!written && isGone(place, resource.apiVersion))) continue;
    const key = written?.key ?? name;
    const isThere = isListed(place, resource.apiVersion);
    const words = keyWords[name];
    (isThere ? properties : late)[key] = {
      ...(words !== undefined && { description: words }),
      ...asSchema(place, written?.value, isThere ? resource : { ...resource, apiVersion: undefined }),
      ...lateNote(place, resource),
      ...fixed[name],
    };
    if (place.req && isThere) required.push(key);
  }
  for (const [name, schema] of Object.entries(fixed)) properties[member(node, name)?.key ?? name] ??= schema;
  const any = layers.places.find((place) => place.any)?.any;
  return {
    type: "object",
    properties: { ...properties, ...late },
    ...(required.length > 0 && { required }),
    ...(any && { additionalProperties: asSchema(any, undefined, resource) }),
  };
}
