import type { Fault } from "./fault.ts";
import type { Schema } from "./schema.ts";

/** Whether a value fits a schema. */
export const fits = (schema: Schema, value: unknown): boolean =>
  brokenOf(schema, value).length === 0 &&
  !isRefused(schema, value) &&
  (schema.anyOf === undefined || schema.anyOf.some((branch) => fits(branch, value))) &&
  appliedTo(schema, value).every((applied) => fits(applied, value)) &&
  missingIn(schema, value).length === 0 &&
  wrongNamesIn(schema, value).length === 0 &&
  partsOf(schema, value).every((part) => fits(part.schema, part.value)) &&
  unlistedIn(schema, value).length === 0 &&
  brokenLimitsOf(schema, value).length === 0;

type Keyword = Fault["keyword"];
type Values = Readonly<Record<string, unknown>>;

const none: readonly never[] = [];

const isMap = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a value is at odds with by its type, or by being none of those that are listed. */
export function brokenOf({ type, enum: words, const: only }: Schema, value: unknown): readonly Keyword[] {
  const isTyped = type === undefined || (typeof type === "string" ? is(value, type) : type.some((t) => is(value, t)));
  const isListed =
    (words === undefined || words.some((word) => word === value)) && (only === undefined || only === value);
  if (isTyped && isListed) return none;
  return isTyped ? ["value"] : isListed ? ["type"] : ["type", "value"];
}

/** Whether a value has a type of JSON Schema. */
function is(value: unknown, type: string): boolean {
  if (type === "integer") return typeof value === "number" && value % 1 === 0;
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "object" ? isMap(value) : typeof value === type;
}

export const isRefused = ({ not }: Schema, value: unknown): boolean => not !== undefined && fits(not, value);

/** The schemas that count for a value, too. */
export function appliedTo({ allOf, if: condition, then }: Schema, value: unknown): readonly Schema[] {
  const isMet = condition !== undefined && then !== undefined && fits(condition, value);
  return isMet ? [...(allOf ?? none), then] : (allOf ?? none);
}

/** The keys that a map lacks. */
export function missingIn({ required = none, dependencies }: Schema, value: unknown): readonly string[] {
  if (!isMap(value)) return none;
  const missing = required.filter((key) => !Object.hasOwn(value, key));
  if (!dependencies) return missing;
  const given = Object.keys(dependencies).filter((key) => Object.hasOwn(value, key));
  const beside = given.flatMap((key) => dependencies[key] ?? none).filter((key) => !Object.hasOwn(value, key));
  return [...missing, ...beside];
}

/** The keys of a map that are not named as they must be. */
export function wrongNamesIn({ propertyNames }: Schema, value: unknown): readonly string[] {
  return propertyNames && isMap(value) ? Object.keys(value).filter((key) => !fits(propertyNames, key)) : none;
}

/** A value in a map or a list, and what it must fit. */
interface Part {
  readonly step: string | number;
  readonly schema: Schema;
  readonly value: unknown;
}

export function partsOf({ properties = {}, additionalProperties, items }: Schema, value: unknown): readonly Part[] {
  if (Array.isArray(value)) return items ? value.map((item, step) => ({ step, schema: items, value: item })) : none;
  if (!isMap(value)) return none;
  const listed = Object.entries(properties)
    .filter(([step]) => Object.hasOwn(value, step))
    .map(([step, schema]) => ({ step, schema, value: value[step] }));
  if (typeof additionalProperties !== "object") return listed;
  const others = Object.keys(value).filter((step) => !Object.hasOwn(properties, step));
  return [...listed, ...others.map((step) => ({ step, schema: additionalProperties, value: value[step] }))];
}

/** The keys of a map that takes no others than those that are listed. */
export function unlistedIn({ properties = {}, additionalProperties }: Schema, value: unknown): readonly string[] {
  if (additionalProperties !== false || !isMap(value)) return none;
  return Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
}

/** What is too short, too long, too small, too large, or of another form. */
export function brokenLimitsOf(schema: Schema, value: unknown): readonly Keyword[] {
  if (typeof value === "string") {
    const { minLength, maxLength, pattern } = schema;
    const isBound = minLength === undefined && maxLength === undefined;
    const isWithin = isBound || within([...value].length, minLength, maxLength);
    const isFormed = pattern === undefined || expressionOf(pattern).test(value);
    return isWithin && isFormed ? none : isWithin ? ["pattern"] : isFormed ? ["bound"] : ["bound", "pattern"];
  }
  const { minimum, maximum, exclusiveMinimum = -Infinity, minItems, maxItems } = schema;
  const isWithin =
    typeof value === "number"
      ? within(value, minimum, maximum) && !(value <= exclusiveMinimum)
      : !Array.isArray(value) || within(value.length, minItems, maxItems);
  return isWithin ? none : ["bound"];
}

const within = (size: number, least = -Infinity, most = Infinity): boolean => !(size < least) && !(size > most);

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const expression = expressions.get(pattern) ?? new RegExp(pattern, "u");
  expressions.set(pattern, expression);
  return expression;
}
