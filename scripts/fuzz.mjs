// Looks for texts that break what test/fuzz promises. usage: node scripts/fuzz.mjs [--minutes N] [--seed S] [FOLDER]
// A folder of files gives more to start from than the rules' cases and the samples.
import { parseArgs } from "node:util";
import fc from "fast-check";
import { propertiesOf } from "../test/fuzz/properties.ts";
import { filesIn, known } from "../test/fuzz/texts.ts";

const { values, positionals } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: `${Date.now() % 2 ** 31}` } },
  allowPositionals: true,
});
const seeds = [...known, ...positionals.flatMap(filesIn)];
const properties = propertiesOf(seeds);
const each = (Number(values.minutes) * 60_000) / properties.size;
console.log(`${seeds.length} texts, seed ${values.seed}`);

for (const [name, property] of properties) {
  const found = await fc.check(property, {
    seed: Number(values.seed),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: each,
  });
  const fault = found.failed && found.counterexample ? fc.defaultReportMessage(found) : undefined;
  console.log(`${fault ? "not ok" : "ok"} ${name}: ${found.numRuns} texts`);
  if (fault) console.log(fault);
  if (fault) process.exitCode = 1;
}
