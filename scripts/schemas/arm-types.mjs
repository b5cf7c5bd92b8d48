import { readFile } from "node:fs/promises";
import { settings } from "../../server/src/catalog/index.ts";
import { kinds, variantPaths } from "../../server/src/dialects/arm/kinds.ts";
import { inRepository } from "../repository.mjs";
import { additionsTo, bareTypes, looseChoices, openTypes, shapeless, shapeSince, versions } from "./arm-additions.mjs";
import { treeOf } from "./arm-tree.mjs";

const { types } = JSON.parse(await readFile(inRepository("schemas/sources/arm-properties.json"), "utf8"));
const provider = "Microsoft.MachineLearningServices/";

/** The table of resource types that the checker carries, as text: see `server/src/structure/arm/types.ts` for its shape. */
export function armTypes() {
  const named = Object.keys(types).filter((name) => name.startsWith(provider));
  const entries = named.map((name) => [name.slice(provider.length), describe(name)]);
  const bare = Object.entries(bareTypes).map(([name, [first, stable, last]]) => [
    name,
    { open: true, ...rangeOf({ first, firstStable: stable }, last), keys: {} },
  ]);
  const table = { versions, types: Object.fromEntries([...entries, ...bare]) };
  return `// Written by npm run generate from schemas/sources/arm-properties.json.\nexport default ${quote(JSON.stringify(table))};\n`;
}

const quote = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function describe(name) {
  const { first, latest, properties } = types[name];
  const short = name.slice(provider.length);
  const [firstStable] = properties.flatMap((p) => p.firstStable ?? []).sort();
  const listed = new Set(properties.map(({ path }) => path.toLowerCase()));
  const more = [...additionsTo(short), ...fromCatalog(name, properties)].filter(
    ({ path }) => !listed.has(path.toLowerCase()),
  );
  return {
    ...(openTypes.includes(short) && { open: true }),
    ...(shapeSince[short] && { shapeSince: indexOf(shapeSince[short]) }),
    ...rangeOf({ first, firstStable }, latest === versions.at(-1) ? undefined : latest),
    ...nodeOf(treeOf([...properties, ...more].map((property) => loosen(short, property)))),
  };
}

const loosen = (type, property) => {
  if (shapeless.includes(`${type} ${property.path}`)) return { ...property, type: "any" };
  return looseChoices.test(property.path) ? { ...property, openEnum: true } : property;
};

/** Settings of the catalog that the source does not list, but only where no discriminator stands on the way. */
function fromCatalog(name, properties) {
  const kind = kinds[name.toLowerCase()];
  const own =
    name.endsWith("/computes") && kind ? [kind, "computeCluster", "computeInstance"] : kind === undefined ? [] : [kind];
  const spelled = settings.filter((s) => own.includes(s.kind) && s.in.arm && !/[[*]/.test(s.in.arm.path));
  const paths = new Set(properties.map(({ path }) => path.replace(/<[^>]*>/g, "").toLowerCase()));
  const variant = { computeCluster: "AmlCompute", computeInstance: "ComputeInstance" };
  return (
    spelled
      .filter((s) => !paths.has(s.in.arm.path.toLowerCase()) && !variantPaths[s.kind]?.includes(s.in.arm.path))
      // A map without listed keys takes any: one that the catalog knows must not close it.
      .filter((s) => /^properties(?:\.properties)?\.\w+$|^identity\./.test(s.in.arm.path))
      .filter((s) => variant[s.kind] || !/^properties\.properties\./.test(s.in.arm.path))
      .map((s) => ({
        path: s.in.arm.path.replace(
          /^properties\.properties\./,
          `properties<computeType=${variant[s.kind]}>.properties.`,
        ),
        ...typeOf(s),
        ...sinceOf(s.in.arm),
      }))
  );
}

/** The catalog says which stable version came first; previews before it may have had it. */
const sinceOf = ({ since }) => (since?.endsWith("-preview") ? { first: since } : since && { firstStable: since });

function typeOf({ type, values, in: { arm } }) {
  if (type === "choice")
    return {
      type: "enum",
      openEnum: true,
      enum: Object.keys(values ?? {}).map((word) => String(arm.words?.[word] ?? word)),
    };
  return { type: { flag: "bool", text: "string", secret: "string" }[type] ?? "any" };
}

function nodeOf({ property, keys, value, item, variants }) {
  const { type = "", flags = [], enum: words, openEnum } = property ?? {};
  const kind = type.replace(/\(.*|\[0\.\.\]$/, "");
  const isList = property?.array || kind.endsWith("[]");
  const own = { ...kindOf(kind.replace("[]", "")), ...(words && { words }), ...(openEnum && { more: true }) };
  const shape = {
    ...(keys.size > 0 && { keys: Object.fromEntries(merged(keys)) }),
    ...(value && { any: nodeOf(value) }),
    ...(variants.size > 0 && variantsOf(variants)),
  };
  return {
    ...(item || isList ? { item: item ? nodeOf(item) : own } : { ...own, ...shape }),
    ...(flags.includes("ro") && { ro: true }),
    ...(flags.includes("req") && { req: true }),
    ...rangeOf(property ?? {}, /last (\S+?)\)?$/.exec(property?.note ?? "")?.[1]),
  };
}

const kindOf = (kind) => (["string", "bool", "int", "obj"].includes(kind) ? { is: kind } : {});

/** Keys that differ in case only are one to Azure: it goes by the newest spelling, and was there from the first on. */
function merged(keys) {
  const byFold = new Map();
  for (const [key, node] of keys) {
    const made = nodeOf(node);
    const other = byFold.get(key.toLowerCase());
    if (!other) byFold.set(key.toLowerCase(), [key, made]);
    else {
      const [older, newer] = [other, [key, made]].sort(([, a], [, b]) => (a.first ?? 0) - (b.first ?? 0));
      byFold.set(key.toLowerCase(), [newer[0], { ...newer[1], first: older[1].first, stable: older[1].stable }]);
    }
  }
  return [...byFold.values()];
}

function variantsOf(variants) {
  const parts = [...variants].map(([step, node]) => [...step.slice(1, -1).split("="), nodeOf(node)]);
  return { by: parts[0][0], variants: Object.fromEntries(parts.map(([, word, node]) => [word, node])) };
}

const indexOf = (version) => versions.indexOf(version);

function rangeOf({ first, firstStable }, last) {
  return {
    ...(first && { first: indexOf(first) }),
    ...(firstStable && { stable: indexOf(firstStable) }),
    ...(last && { last: indexOf(last) }),
  };
}
