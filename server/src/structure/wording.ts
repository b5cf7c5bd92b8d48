/** Longer lists of words are cut. */
export const mostWords = 8;

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], joint: "and" | "or"): string {
  if (words.length > mostWords) return `${words.slice(0, mostWords).join(", ")} …`;
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

/** The same with every word in quotes. */
export const oneOf = (words: readonly string[], joint: "and" | "or" = "or"): string =>
  listed(
    words.map((word) => `'${word}'`),
    joint,
  );

const nouns: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a map of keys",
  array: "a list",
  null: "nothing",
};

/**
 * What the types of JSON Schema are called. `number` and `integer` beside text or a flag are only other ways of writing it;
 * a number beside a flag is one of several things.
 */
export function typesInWords(types: readonly string[]): string {
  const [isFlag, isNumber] = [types.includes("boolean"), types.includes("number")];
  const otherSpellings = isFlag && isNumber ? ["integer"] : isFlag ? ["string", "integer"] : isNumber ? ["string"] : [];
  const wanted = types.filter((type) => type !== "null" && !otherSpellings.includes(type));
  const words = wanted.map((type) => nouns[type] ?? type);
  return listed([...new Set(words)], "or");
}

/** A kind of file in words: `managedOnlineEndpoint` is "a managed online endpoint". */
export function kindInWords(title: string): string {
  const [first = "", ...rest] = title.split(" ");
  const noun = [
    /^[A-Z][a-z]/.test(first) && !/^(?:Azure|Kubernetes|Synapse)$/.test(first) ? first.toLowerCase() : first,
    ...rest,
  ].join(" ");
  return `${/^(?:[aeiou]|A[ut])/i.test(noun) ? "an" : "a"} ${noun}`;
}
