/** Longer lists of words are cut. */
export const mostWords = 8;

/** `'a'`, `'a' or 'b'`, `'a', 'b' or 'c'`. */
export function oneOf(words: readonly string[], most = mostWords): string {
  const shown = words.slice(0, most).map((word) => `'${word}'`);
  if (words.length > most) return `${shown.join(", ")} …`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

const nouns: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "a map of keys",
  array: "a list",
  null: "nothing",
};

/** What the types of JSON Schema are called. `number` and `integer` beside text or a flag are only other ways of writing it. */
export function typesInWords(types: readonly string[]): string {
  const wanted = types.includes("boolean")
    ? types.filter((type) => type !== "string" && type !== "integer")
    : types.includes("number")
      ? types.filter((type) => type !== "string")
      : types;
  const words = [...new Set(wanted.filter((type) => type !== "null").map((type) => nouns[type] ?? type))];
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
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
