// Writes everything that is made from something else: the rule index, the pages of rules, settings and scaffolds, the schemas.
// usage: npm run generate [-- --check]   (--check writes nothing and fails where something would change)
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { inRepository } from "./repository.mjs";
import { Failure, main } from "./run.mjs";

const { values: options } = parseArgs({ options: { check: { type: "boolean", default: false } } });

/** In this order: pages are made from the rules that the index lists. */
const generators = [
  "rule-index",
  "rule-pages",
  "settings-pages",
  "topic-pages",
  "coverage",
  "scaffold-page",
  "schemas",
  "config-schema",
];
/** Nothing but generated files may lie here. */
const folders = ["docs/rules", "docs/settings", "docs/topics", "schemas", "server/src/structure/generated"];

function report(changes, total) {
  const list = changes.map((path) => `\n  ${path}`).join("");
  if (changes.length === 0) console.log(`All ${total} generated files are up to date.`);
  else if (options.check) throw new Failure(`Out of date; run \`npm run generate\`:${list}`);
  else console.log(`Written:${list}`);
}

const read = (path) => readFile(inRepository(path), "utf8").catch(() => undefined);

async function write(path, text) {
  await mkdir(dirname(inRepository(path)), { recursive: true });
  await writeFile(inRepository(path), text);
}

async function filesIn(paths) {
  const lists = await Promise.all(
    paths.map((path) => readdir(inRepository(path), { withFileTypes: true }).catch(() => [])),
  );
  return lists.flatMap((entries, i) =>
    entries.filter((entry) => entry.isFile()).map(({ name }) => `${paths[i]}/${name}`),
  );
}

await main(async () => {
  if (!process.features.typescript) throw new Failure("This needs a newer Node; `npm run generate` brings one.");
  const written = new Map();
  const changed = [];
  for (const name of generators) {
    const { generate } = await import(`./generate/${name}.mjs`);
    for (const [path, text] of await generate()) {
      written.set(path, text);
      if (text === (await read(path))) continue;
      changed.push(path);
      if (!options.check) await write(path, text);
    }
  }
  const stale = (await filesIn(folders)).filter((path) => !written.has(path));
  if (!options.check) await Promise.all(stale.map((path) => rm(inRepository(path))));
  report([...changed, ...stale.map((path) => `${path} (to be removed)`)], written.size);
});
