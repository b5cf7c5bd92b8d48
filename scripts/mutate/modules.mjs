// Loads modules of this project again, from a changed one upwards, so that nothing made before the change is left.
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const tests = new URL("collected-tests.mjs", import.meta.url).href;
const importers = new Map();
const rounds = new Map();
const sources = new Map();

const withoutRound = (url) => url.replace(/\?.*/, "");

function source(url) {
  if (!sources.has(url)) sources.set(url, stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8")));
  return sources.get(url);
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "node:test") return { url: tests, shortCircuit: true };
    const resolved = next(specifier, context);
    if (!resolved.url.endsWith(".ts")) return resolved;
    if (context.parentURL) {
      const known = importers.get(resolved.url) ?? new Set();
      importers.set(resolved.url, known.add(withoutRound(context.parentURL)));
    }
    const round = rounds.get(resolved.url);
    return round ? { ...resolved, url: `${resolved.url}?${round}` } : resolved;
  },
  load(url, context, next) {
    const plain = withoutRound(url);
    return plain.endsWith(".ts") ? { format: "module", source: source(plain), shortCircuit: true } : next(url, context);
  },
});

export const fileUrl = (file) => pathToFileURL(file).href;

export const load = (file) => import(fileUrl(file));

/** A file and all that imports it, directly or not, as far as it was loaded. */
export function usersOf(file) {
  const users = new Set();
  const visit = (url) => {
    if (users.has(url)) return;
    users.add(url);
    for (const importer of importers.get(url) ?? []) visit(importer);
  };
  visit(fileUrl(file));
  return users;
}

/** Makes the next `load` read a file anew, with all that imports it; tells which these are. */
export function renew(file) {
  const users = usersOf(file);
  for (const url of users) rounds.set(url, (rounds.get(url) ?? 0) + 1);
  return users;
}
