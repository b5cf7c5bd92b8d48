import { isChoice } from "../../structure/find-faults.ts";
import type { Schema } from "../../structure/schema.ts";
import type { Scalar } from "../../syntax/tree.ts";
import type { Alternative } from "../schema/schema-at.ts";
import { isListShape, isPlain, ownTypes, waysOf, wordsIn } from "../schema/ways-of.ts";
import { keysWished, nameWished, wordWished } from "../schema/wished-keys.ts";

/** A value as it is offered for a key: what must be there, with holes for what only the author knows. */
export type Draft =
  | Hole
  | { readonly kind: "map"; readonly members: readonly DraftMember[] }
  | { readonly kind: "list"; readonly item: Draft };

export interface Hole {
  readonly kind: "hole";
  /** What stands there until the author writes something. */
  readonly text: Scalar;
  readonly words: readonly Scalar[];
  /** Whether what is written there is text, whatever it says. */
  readonly isText: boolean;
}

export interface DraftMember {
  readonly key: string;
  /** Whether the key, too, is the author's to choose. */
  readonly isHole: boolean;
  readonly value: Draft;
}

interface Bounded extends Schema {
  readonly minimum?: number;
}

const deepest = 4;

/** What the items of a list are called. */
export const itemOf = (key: string): string => `${key}[]`;

/** A block of some keys of a shape; where its keys are the author's to choose, of one of them. */
export function draftMap(
  key: string,
  shape: Alternative,
  keys: readonly string[],
  words: Readonly<Record<string, string>>,
  depth: number,
): Draft {
  const members = keys.map((name): DraftMember => {
    const schemas = shape.flatMap((schema) => schema.properties?.[name] ?? []);
    const value = draftAny(name, schemas, depth + 1);
    return { key: name, isHole: false, value: value.kind === "hole" ? prefer(value, words[name]) : value };
  });
  if (members.length > 0) return { kind: "map", members };
  const rest = shape.flatMap(({ additionalProperties }) =>
    typeof additionalProperties === "object" ? additionalProperties : [],
  );
  const isOpen = shape.every(({ additionalProperties }) => additionalProperties !== false);
  if (!isOpen) return { kind: "map", members: [] };
  const name = nameWished(key) ?? "<name>";
  const isHole = name.startsWith("<");
  const value = draftAny(isHole ? "value" : name, rest, depth + 1);
  return { kind: "map", members: [{ key: name, isHole, value }] };
}

function prefer(hole: Hole, word: Scalar | undefined): Hole {
  if (word === undefined || !hole.words.includes(word)) return hole;
  return { ...hole, text: word, words: [word, ...hole.words.filter((w) => w !== word)] };
}

/** A value of whatever kind comes first: plain, or else a block. */
function draftAny(key: string, schemas: readonly Schema[], depth: number): Draft {
  const alternatives = waysOf(schemas);
  const plain = alternatives.find(isPlain);
  const [first] = alternatives;
  if (plain || !first || depth > deepest) return holeOf(key, plain ? schemas : []);
  const items = first.flatMap((schema) => schema.items ?? []);
  if (isListShape(first)) {
    const way = waysOf(items);
    const isText = way.length === 0 || way.some(isPlain);
    return { kind: "list", item: isText ? holeOf(key, items) : draftAny(itemOf(key), items, depth + 1) };
  }
  const [wish] = keysWished(key, first);
  const isEmptyMap =
    first.some((schema) => ownTypes(schema).includes("null")) &&
    first.some(({ properties }) => properties) &&
    first.every(({ required }) => !required);
  if (isEmptyMap) return { kind: "map", members: [] };
  return draftMap(key, first, wish?.keys ?? [], wish?.words ?? {}, depth);
}

/** A scalar that must be there: its first word, a number, or words that say what belongs there. */
export function holeOf(key: string, schemas: readonly Schema[]): Hole {
  const words = wordsIn(schemas);
  const [word] = words;
  if (word !== undefined) return prefer({ kind: "hole", text: word, words, isText: false }, wordWished(key, words));
  const flat = waysOf(schemas).flat();
  const example = flat.flatMap(({ examples }) => examples ?? [])[0];
  if (typeof example === "string") return { kind: "hole", text: example, words: [], isText: false };
  const isNumber = flat.some((schema) => !isChoice(schema) && /number|integer/.test(ownTypes(schema).join(" ")));
  const least = Math.max(1, ...flat.map((schema: Bounded) => schema.minimum ?? 1));
  const text = isNumber ? least : `<${key.replace("[]", "").replaceAll("_", "-")}>`;
  return { kind: "hole", text, words: [], isText: false };
}
