import { type Schema as LibrarySchema, type OutputUnit, validate } from "@cfworker/json-schema";
import type { Path } from "../syntax/tree.ts";
import { asConflict, best } from "./best-branch.ts";
import type { Fault } from "./fault.ts";
import { stepsOf } from "./instance.ts";
import { type Schema, wordsOf } from "./schema.ts";

/** Whether a value fits a schema. */
export const fits = (schema: Schema, instance: unknown): boolean => check(schema, instance).valid;

/** What a value and a schema disagree about: of alternatives only what keeps the likeliest from fitting. */
export function findFaults(schema: Schema, instance: unknown): readonly Fault[] {
  const { errors } = check(schema, instance);
  return distinct(read(errors, { schema, instance }));
}

/** There are no references to look up: they are replaced when a schema is read. */
const check = (schema: Schema, instance: unknown) => validate(instance, schema as LibrarySchema, "7", {}, false);

interface Context {
  readonly schema: Schema;
  readonly instance: unknown;
}

function read(errors: readonly OutputUnit[], context: Context): readonly Fault[] {
  const faults: Fault[] = [];
  for (let i = 0; i < errors.length; i++) {
    const error = errors[i];
    if (!error || error.keyword === "false") continue;
    if (error.keyword !== "anyOf") {
      faults.push(...toFault(error, context));
      continue;
    }
    const from = i + 1;
    while (isInside(errors[i + 1], error)) i++;
    faults.push(...chooseBranch(error, errors.slice(from, i + 1), context));
  }
  return faults;
}

/** Errors of a `false` schema carry the place of the value instead of that of the keyword. */
const isInside = (error: OutputUnit | undefined, outer: OutputUnit): boolean =>
  error !== undefined &&
  (error.keyword === "false"
    ? error.instanceLocation.startsWith(outer.instanceLocation)
    : error.keywordLocation.startsWith(`${outer.keywordLocation}/`));

function chooseBranch(error: OutputUnit, inner: readonly OutputUnit[], context: Context): readonly Fault[] {
  const schema = schemaAt(context.schema, error.keywordLocation, 1);
  const path = stepsOf(error.instanceLocation, context.instance);
  if (isChoice(schema)) return [{ keyword: "value", path, schema: { ...schema, enum: wordsOf(schema) } }];
  const branches = (schema.anyOf ?? []).map((branch, i) => ({
    schema: branch,
    faults: read(
      inner.filter((e) => e.keyword !== "false" && e.keywordLocation.startsWith(`${error.keywordLocation}/${i}/`)),
      context,
    ),
  }));
  const chosen = best(branches, path, (at) => valueAt(context.instance, at));
  return chosen?.map((fault) => asConflict(fault, branches, path)) ?? [{ keyword: "shape", path, schema }];
}

export { wordsOf } from "./schema.ts";

/** Words with their other spellings behind: one choice, not alternatives. */
export const isChoice = ({ anyOf = [] }: Schema): boolean =>
  anyOf.length > 0 && anyOf.every((branch) => branch.enum !== undefined || Object.keys(branch).join() === "pattern");

const keywords: Readonly<Record<string, Fault["keyword"]>> = {
  type: "type",
  enum: "value",
  const: "value",
  pattern: "pattern",
  minimum: "bound",
  maximum: "bound",
  exclusiveMinimum: "bound",
  minLength: "bound",
  maxLength: "bound",
  minItems: "bound",
  maxItems: "bound",
  not: "refused",
};

function toFault(error: OutputUnit, context: Context): readonly Fault[] {
  const schema = schemaAt(context.schema, error.keywordLocation, 1);
  const path = stepsOf(error.instanceLocation, context.instance);
  if (error.keyword === "dependencies")
    return [{ keyword: "required", path, key: quoted(error.error.split("but").at(-1) ?? ""), schema }];
  if (error.keyword === "required") return [{ keyword: "required", path, key: quoted(error.error), schema }];
  if (error.keyword === "additionalProperties") {
    return schema.additionalProperties === false
      ? [{ keyword: "unknown", path, key: quoted(error.error), schema }]
      : [];
  }
  const keyword = keywords[error.keyword];
  if (keyword === undefined) return [];
  if (/\/propertyNames\/[^/]+$/.test(error.keywordLocation)) return [{ keyword: "name", path, schema }];
  if (keyword === "refused" && schema.not?.required) return [{ keyword: "together", path, schema }];
  if (keyword === "refused" && /^un(?:read|known)/.test(schema.$comment ?? ""))
    return [{ keyword: "unread", path, schema }];
  return [{ keyword, path, schema }];
}

const quoted = (message: string): string => /"(.*)"/s.exec(message)?.[1] ?? "";

/** The schema at a pointer into the schema, `up` steps above its end. */
function schemaAt(root: Schema, pointer: string, up: number): Schema {
  const steps = pointer.split("/").slice(1);
  let here: unknown = root;
  for (const step of steps.slice(0, steps.length - up)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    here = (here as Record<string, unknown> | undefined)?.[key];
  }
  return (here ?? {}) as Schema;
}

/** One fault a place: that it is not the right type says more than that it does not match. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Map<string, Fault>();
  for (const fault of faults) {
    const place = `${JSON.stringify(fault.path)} ${fault.key ?? ""}`;
    const earlier = seen.get(place);
    if (!earlier || (fault.keyword === "type" && earlier.keyword !== "type")) seen.set(place, fault);
  }
  return [...seen.values()];
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, step) => (here as Record<string | number, unknown> | undefined)?.[step], root);
