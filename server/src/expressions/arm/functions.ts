import type { Json } from "../../syntax/tree.ts";
import { display } from "./format.ts";
import { isList } from "./made-node.ts";
import { textFunctions } from "./text-functions.ts";

/** A pure function over finished values; undefined where a deployment would fail, or where its answer is not certain. */
export type Compute = (args: readonly Json[]) => Json | undefined;

const constant =
  (value: Json): Compute =>
  (args) =>
    args.length === 0 ? value : undefined;

const ofNumbers =
  (compute: (a: number, b: number) => Json): Compute =>
  ([a, b, ...more]) =>
    typeof a === "number" && typeof b === "number" && more.length === 0 ? compute(a, b) : undefined;

function isEqual(a: Json, b: Json): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  if (isList(a) || isList(b))
    return isList(a) && isList(b) && a.length === b.length && a.every((v, i) => isEqual(v, b[i] ?? null));
  const others = new Map(Object.entries(b));
  const own = Object.entries(a);
  return own.length === others.size && own.every(([key, v]) => others.has(key) && isEqual(v, others.get(key) ?? null));
}

function not([value]: readonly Json[]): Json | undefined {
  return typeof value === "boolean" ? !value : undefined;
}

function bool([value]: readonly Json[]): Json | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const word = typeof value === "string" ? value.toLowerCase() : "";
  return word === "true" ? true : word === "false" ? false : undefined;
}

function int([value]: readonly Json[]): Json | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}

function string([value]: readonly Json[]): Json | undefined {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : display(value);
}

function json([text]: readonly Json[]): Json | undefined {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function empty([value]: readonly Json[]): Json | undefined {
  return value === null || typeof value === "string" ? !value : undefined;
}

function contains([holder, value]: readonly Json[]): Json | undefined {
  if (holder === undefined || value === undefined || holder === null) return undefined;
  if (isList(holder)) return holder.some((item) => isEqual(item, value));
  const text = display(value);
  return typeof holder === "string" && text !== undefined ? holder.includes(text) : undefined;
}

/** Of single values; maps and lists are not looked into. */
function array([value, ...more]: readonly Json[]): Json | undefined {
  return value === undefined || value === null || more.length > 0 ? undefined : [value];
}

/** Of lists; maps are united without looking inside them. */
function union(args: readonly Json[]): Json | undefined {
  if (args.length === 0 || !args.every(isList)) return undefined;
  return args.flat().reduce<Json[]>((all, item) => {
    if (!all.some((other) => isEqual(other, item))) all.push(item);
    return all;
  }, []);
}

/** By name in lower case, as names of functions ignore case. */
export const functions: ReadonlyMap<string, Compute> = new Map(
  Object.entries({
    ...textFunctions,
    true: constant(true),
    false: constant(false),
    null: constant(null),
    equals: ([a, b, ...more]) => (a === undefined || b === undefined || more.length > 0 ? undefined : isEqual(a, b)),
    not,
    bool,
    int,
    string,
    json,
    empty,
    contains,
    array,
    union,
    less: ofNumbers((a, b) => a < b),
    lessorequals: ofNumbers((a, b) => a <= b),
    greater: ofNumbers((a, b) => a > b),
    greaterorequals: ofNumbers((a, b) => a >= b),
    add: ofNumbers((a, b) => a + b),
    sub: ofNumbers((a, b) => a - b),
  } satisfies Record<string, Compute>),
);
