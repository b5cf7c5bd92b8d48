// Puts files, and mutants of them, to the real client and to the checker, and tells where they agree.
// usage: node test/oracle/agree.mjs ORACLE_ROOT CORPUS_DIR [MUTANTS] [--all] [--kinds KIND,KIND]
// (--all prints every disagreement, not three a reason; --kinds leaves out the other kinds)
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fillIn } from "./fill-in.mjs";
import { askWithFiles } from "./loader.mjs";
import { mutate } from "./mutate.mjs";
import { judge, kindOf } from "./ours.mjs";
import { seeded } from "./random.mjs";
import { reasonOf } from "./reasons.mjs";
import { report } from "./report.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean", default: false }, kinds: { type: "string" } },
});
const [oracle, corpus, wanted = "3000"] = positionals;
if (!oracle || !corpus)
  throw new Error("usage: node test/oracle/agree.mjs ORACLE_ROOT CORPUS_DIR [MUTANTS] [--all] [--kinds KIND,KIND]");

const all =
  "workspace registry managedOnlineEndpoint kubernetesOnlineEndpoint batchEndpoint managedOnlineDeployment kubernetesOnlineDeployment amlCompute computeInstance vmCompute kubernetesCompute azureBlob azureFile azureDataLakeGen2 connection environment commandJob sparkJob sweepJob importJob pipelineJob autoMLJob commandComponent sparkComponent parallelComponent pipelineComponent schedule";
const known = new Set(values.kinds?.split(",") ?? all.split(" "));

const work = await mkdtemp(join(tmpdir(), "agree-"));
try {
  await cp(corpus, join(work, "corpus"), { recursive: true });
  await cp(fileURLToPath(new URL("seeds", import.meta.url)), join(work, "seeds"), { recursive: true });
  const originals = await find(work);
  const files = [...originals, ...(await makeMutants(originals, Number(wanted)))];
  const answers = await askWithFiles(oracle, files);
  const results = files.map((file, i) => compare(file, answers[i]));
  console.log(report(results, work, values.all));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function find(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => e.isFile() && /\.ya?ml$/i.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort();
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  return files
    .map((file) => ({ ...file, kind: kindOf(file.text), isSeed: file.path.startsWith(join(folder, "seeds")) }))
    .filter(({ kind }) => known.has(kind));
}

/** As many mutants of every kind, whether there are many files of it or few. */
async function makeMutants(originals, count) {
  const random = seeded(20261124);
  const byKind = Map.groupBy(originals, ({ kind }) => kind);
  const mutants = new Map();
  for (let tries = 0; mutants.size < count && tries < count * 20; tries++) {
    const origin = random.pick(byKind.get(random.pick([...byKind.keys()])));
    const filledIn = fillIn(origin.text);
    const mutant = mutate(filledIn, random);
    if (!mutant || mutant.text === filledIn) continue;
    const path = origin.path.replace(/\.(\w+)$/, `.mutant-${tries}.$1`);
    mutants.set(`${origin.path} ${mutant.text}`, { ...origin, ...mutant, path, origin: origin.path });
  }
  await Promise.all([...mutants.values()].map(({ path, text }) => writeFile(path, text)));
  return [...mutants.values()];
}

function compare(file, loader) {
  const ours = judge(file.kind, file.text);
  return { ...file, loader, ours, agrees: loader.ok === ours.ok, ...(loader.ok !== ours.ok && reasonOf(loader, ours)) };
}
