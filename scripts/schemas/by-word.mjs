import { choice } from "./scalars.mjs";
import { when } from "./when.mjs";

export const refTo = ({ name }) => ({ $ref: `#/definitions/${name}` });
export const has = (key) => ({ required: [key] });
export const anyOf = (schemas) => (schemas.length === 1 ? schemas[0] : { anyOf: schemas });

/**
 * One of several classes by the word under `key`, as the client chooses: it tries all of them, but each takes only its own word.
 * Where the word is missing it may be any that does not ask for it. `inner` is the schema of those that share a word, `wordless` of those without.
 */
export function byWord(key, classes, inner, wordless = (rest) => anyOf(rest.map(refTo))) {
  const own = ({ field }) => field.children.get(key);
  const groups = Map.groupBy(classes, (one) => wordOf(one, key));
  const optional = classes.filter((one) => !own(one).flags.has("REQUIRED"));
  const cases = [...groups].map(([word, group]) => {
    const [, spelling] = choice([word], own(group[0]).case).anyOf;
    return when({ ...has(key), properties: { [key]: { type: "string", ...spelling } } }, inner(group));
  });
  return {
    type: "object",
    properties: { [key]: choice([...groups.keys()], own(classes[0]).case) },
    ...(optional.length === 0 && has(key)),
    allOf: [...cases, ...(optional.length > 0 ? [when({ not: has(key) }, wordless(optional))] : [])],
  };
}

/** The only word that a class takes under a key; undefined where there is none. Inside a step it may be an alternative to an expression. */
export function wordOf({ field }, key) {
  const own = field.children.get(key);
  return (own?.values ?? own?.alternatives.find(({ values }) => values)?.values)?.[0];
}
