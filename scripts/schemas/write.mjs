// Writes schemas/*.schema.json and the copies that the checker carries.
// usage: node scripts/schemas/write.mjs [--check]   (--check writes nothing and fails where something would change)
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { armSchema } from "./arm.mjs";
import { armTypes } from "./arm-types.mjs";
import { carried } from "./carried.mjs";
import { cliV2Schemas } from "./cli-v2.mjs";
import { deploymentConfigs } from "./deployment-config.mjs";
import { describe } from "./describe.mjs";
import { githubActions } from "./github-actions.mjs";
import { otherV1 } from "./other-v1.mjs";
import { print } from "./print.mjs";
import { titles } from "./titles.mjs";

const check = process.argv.includes("--check");
const written = new Map();

const draft = "http://json-schema.org/draft-07/schema#";
const sources = [
  ...cliV2Schemas(),
  ...[deploymentConfigs, otherV1, githubActions].flatMap((group) => Object.entries(group)),
];
/** Fragments are shared between kinds: each schema gets its own, since descriptions differ. */
const own = (schema) => JSON.parse(JSON.stringify(schema));
const schemas = new Map(
  sources.map(([kind, schema]) => [kind, own({ $schema: draft, title: titles[kind] ?? kind, ...schema })]),
);
describe(schemas);
for (const [kind, schema] of schemas) written.set(`schemas/${kind}.schema.json`, print(schema));
for (const [name, text] of carried(schemas)) written.set(`server/src/structure/generated/${name}`, text);
written.set("server/src/structure/generated/arm-types.ts", armTypes());
written.set("schemas/arm-machine-learning.schema.json", print({ $schema: draft, ...armSchema() }));

const changed = [];
for (const [path, text] of written) {
  if (text === (await readFile(inRepository(path), "utf8").catch(() => undefined))) continue;
  changed.push(path);
  if (!check) {
    await mkdir(inRepository(path, ".."), { recursive: true });
    await writeFile(inRepository(path), text);
  }
}
const folders = ["schemas", "server/src/structure/generated"];
const present = await Promise.all(
  folders.map(async (folder) => (await readdir(inRepository(folder))).map((name) => `${folder}/${name}`)),
);
const stale = present.flat().filter((path) => /\.schema\.json$|\.ts$/.test(path) && !written.has(path));
if (!check) await Promise.all(stale.map((path) => rm(inRepository(path))));
if (check && changed.length + stale.length > 0) {
  console.error(`Out of date; run node scripts/schemas/write.mjs:\n  ${[...changed, ...stale].join("\n  ")}`);
  process.exitCode = 1;
} else console.log(changed.length === 0 ? `All ${written.size} files are up to date.` : `Written: ${changed.length}`);
