import { isChoice } from "../../structure/find-faults.ts";
import { isExpression, type Schema, wordsOf } from "../../structure/schema.ts";
import type { Scalar } from "../../syntax/tree.ts";
import { type Alternative, alternativesFor } from "./schema-at.ts";

/** The ways to write a value. A schema that only describes is none, beside others; nor is an expression, which may stand anywhere. */
export function waysOf(schemas: readonly Schema[]): readonly Alternative[] {
  const all = alternativesFor(schemas, undefined).filter((way) => !way.some(isExpression));
  const telling = all.filter((way) => way.some((schema) => ownTypes(schema).length > 0));
  return telling.length > 0 ? telling : all;
}

/** The words that a value can be, in the order of the schemas; `true` and `false` only where nothing else is taken. */
export function wordsIn(schemas: readonly Schema[]): readonly Scalar[] {
  const plain = waysOf(schemas).filter(isPlain);
  const isFlag = plain.every((way) => way.some(({ type }) => [type ?? []].flat().includes("boolean")));
  const words = new Set(plain.flat().flatMap(ownWords));
  return [...words, ...(isFlag && plain.length > 0 && words.size === 0 ? [true, false] : [])];
}

const ownWords = (schema: Schema): readonly Scalar[] =>
  typeof schema.const === "string" || typeof schema.const === "boolean" ? [schema.const] : wordsOf(schema);

/** Text, a number or a flag, which needs no block. A reference to another file does not count: that is a choice of its own. */
export function isPlain(way: Alternative): boolean {
  const types = way.map((schema) => ownTypes(schema)).filter((t) => t.length > 0);
  const isFile = way.some(({ pattern }) => pattern === "^file:");
  return (
    !isFile && (types.length === 0 || types.every((t) => t.some((type) => !["object", "array", "null"].includes(type))))
  );
}

export const isListShape = (way: Alternative): boolean => way.some((schema) => ownTypes(schema).includes("array"));

/** The types that a schema itself takes; what its alternatives take, they say. */
export const ownTypes = (schema: Schema): readonly string[] =>
  schema.type !== undefined ? [schema.type].flat() : isChoice(schema) || schema.enum ? ["string"] : [];
