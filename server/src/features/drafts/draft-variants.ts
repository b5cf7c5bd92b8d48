import type { Schema } from "../../structure/schema.ts";
import type { Alternative } from "../schema/schema-at.ts";
import { isListShape, isPlain, ownTypes, waysOf, wordsIn } from "../schema/ways-of.ts";
import { keysWished } from "../schema/wished-keys.ts";
import { type Draft, draftMap, type Hole, holeOf, itemOf } from "./draft.ts";

/** One way to write the value of a key. */
export interface Variant {
  /** What tells it from the others; undefined for the only or first one. */
  readonly name: string | undefined;
  readonly draft: Draft;
}

const most = 16;

/** The ways to write the value of `key`: one for each shape that has a name of its own. */
export function draftsOf(key: string, schemas: readonly Schema[]): readonly Variant[] {
  const alternatives = waysOf(schemas);
  const plain = alternatives.filter(isPlain);
  if (plain.length > 0) return [{ name: undefined, draft: emptyHole(schemas, plain) }];
  const isList = alternatives.every(isListShape);
  const lists = alternatives.flatMap((way) => way.flatMap(({ items }) => items ?? []));
  const maps = alternatives.filter((way) => !isListShape(way));
  return shapesOf(isList ? waysOf(lists) : maps).flatMap(({ shape, name }) => {
    const own = isList ? itemOf(key) : key;
    return keysWished(own, shape).map(({ keys, suffix, words }): Variant => {
      const draft = isList && isPlain(shape) ? holeOf(own, shape) : draftMap(own, shape, keys, words, 0);
      return { name: name ?? suffix, draft: isList ? { kind: "list", item: draft } : draft };
    });
  });
}

/** Shapes that differ in the word of their `type`, or else the first. */
function shapesOf(
  shapes: readonly Alternative[],
): readonly { readonly shape: Alternative; readonly name: string | undefined }[] {
  const named = new Map<string | undefined, Alternative>();
  for (const shape of shapes) {
    const name = nameOf(shape);
    if (!named.has(name)) named.set(name, shape);
  }
  if (named.size < 2 || named.size > most || named.has(undefined)) return [{ shape: shapes[0] ?? [], name: undefined }];
  return [...named].map(([name, shape]) => ({ shape, name }));
}

/** The word that only this shape has: that of its `type`. */
const nameOf = (shape: Alternative): string | undefined => {
  const type = shape.flatMap((schema) => schema.properties?.type ?? [])[0];
  const words = type ? [...wordsIn([type]), ...(type.examples ?? [])] : [];
  return typeof words[0] === "string" ? words[0] : undefined;
};

const emptyHole = (schemas: readonly Schema[], ways: readonly Alternative[]): Hole => ({
  kind: "hole",
  text: "",
  words: ways.every((way) => wordsIn(way).length > 0) ? wordsIn(schemas) : [],
  isText: ways.some((way) => way.some((schema) => /^string(?:,null)?$/.test(ownTypes(schema).join()))),
});
