/** Ids as `symbolsOf` writes them: text in lower case, with `‹marks›` around what only a deployment knows. */

/** The parts between slashes; a mark is never taken apart. */
export const partsOf = (symbol: string): readonly string[] =>
  [...symbol.matchAll(/(?:[^/‹]|‹[^‹›]*›)+/g)].map(([part]) => part);

const isNamespace = (word: string): boolean => /^microsoft\.\w+$/.test(word);

/** `microsoft.storage/storageaccounts/blobservices`, `a`, `b` → `microsoft.storage/storageaccounts/a/blobservices/b` */
export function idFrom([full = "", ...names]: readonly string[]): string | undefined {
  const [namespace = "", ...types] = full.replace(/\/$/, "").split("/");
  if (!isNamespace(namespace) || types.length === 0 || types.length !== names.length) return undefined;
  return [namespace, ...types.flatMap((type, i) => [type, names[i] ?? ""])].join("/");
}

/** The end of an id, which says what a resource is and how it is called: the subscription and group are left out. */
export function shortId(symbol: string): string | undefined {
  const parts = partsOf(symbol);
  const provider = parts.lastIndexOf("providers");
  const [namespace = "", ...rest] = parts.slice(provider + 1);
  return isNamespace(namespace) && rest.length > 0 && rest.length % 2 === 0
    ? [namespace, ...rest].join("/")
    : undefined;
}

/** Whether there is nothing in an id that only a deployment knows. */
export const isWhole = (id: string): boolean => !id.includes("‹");
