import type { Path } from "../syntax/tree.ts";
import { asConflict, best } from "./best-branch.ts";
import type { Fault } from "./fault.ts";
import {
  appliedTo,
  brokenLimitsOf,
  brokenOf,
  fits,
  isRefused,
  missingIn,
  partsOf,
  unlistedIn,
  wrongNamesIn,
} from "./fits.ts";
import { type Schema, wordsOf } from "./schema.ts";

/** What a value and a schema disagree about: of alternatives only what keeps the likeliest from fitting. */
export const findFaults = (schema: Schema, instance: unknown): readonly Fault[] =>
  fits(schema, instance) ? [] : distinct(faultsOf(schema, instance, []));

function faultsOf(schema: Schema, value: unknown, path: Path): readonly Fault[] {
  const here = (keyword: Fault["keyword"]): Fault => ({ keyword, path, schema });
  const at =
    (keyword: Fault["keyword"]) =>
    (key: string): Fault => ({ keyword, path, key, schema });
  return [
    ...brokenOf(schema, value).map(here),
    ...(isRefused(schema, value) ? [here(refusalOf(schema))] : []),
    ...alternativesOf(schema, value, path),
    ...appliedTo(schema, value).flatMap((applied) => faultsOf(applied, value, path)),
    ...missingIn(schema, value).map(at("required")),
    ...wrongNamesIn(schema, value).map(
      (key): Fault => ({ keyword: "name", path: [...path, key], schema: schema.propertyNames ?? {} }),
    ),
    ...partsOf(schema, value).flatMap((part) => faultsOf(part.schema, part.value, [...path, part.step])),
    ...unlistedIn(schema, value).map(at("unknown")),
    ...brokenLimitsOf(schema, value).map(here),
  ];
}

function refusalOf({ not, $comment = "" }: Schema): Fault["keyword"] {
  if (not?.required) return "together";
  return /^un(?:read|known)/.test($comment) ? "unread" : "refused";
}

function alternativesOf(schema: Schema, value: unknown, path: Path): readonly Fault[] {
  const { anyOf } = schema;
  if (!anyOf || anyOf.some((branch) => fits(branch, value))) return [];
  if (isChoice(schema)) return [{ keyword: "value", path, schema: { ...schema, enum: wordsOf(schema) } }];
  const branches = anyOf.map((branch) => ({ schema: branch, faults: faultsOf(branch, value, path) }));
  const chosen = best(branches, path, (at) => valueAt(value, at.slice(path.length)));
  return chosen?.map((fault) => asConflict(fault, branches, path)) ?? [{ keyword: "shape", path, schema }];
}

export { wordsOf } from "./schema.ts";

/** Words with their other spellings behind: one choice, not alternatives. */
export const isChoice = ({ anyOf = [] }: Schema): boolean =>
  anyOf.length > 0 && anyOf.every((branch) => branch.enum !== undefined || Object.keys(branch).join() === "pattern");

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
