// Changes the code here and there, and tells which changes no test notices: in all that docs/mutation.md lists, or in one file
// or folder of it. What is found of a whole row is written to that page. usage: node scripts/mutate.mjs [PATH]
import { Stryker } from "@stryker-mutator/core";
import { rows } from "./mutate/rows.mjs";
import { printMissed, readMutants, writeScore } from "./mutate/score.mjs";

const path = process.argv[2]?.replace(/\/$/, "") ?? "server/src";
const plugin = (name) => new URL(`mutate/${name}.mjs`, import.meta.url).pathname;

const measured = rows.filter(({ place }) => place === path || place.startsWith(`${path}/`));
/** A file that has no row of its own. */
const isPart = measured.length === 0;
const chosen = isPart ? rows.filter(({ place }) => path.startsWith(`${place}/`)) : measured;
if (chosen.length === 0) {
  console.error("usage: node scripts/mutate.mjs [PATH], where PATH is of the engine, the expressions or the rules");
  process.exit(2);
}
for (const { place, files, tests } of chosen) {
  const report = `out/mutants/${place.replaceAll("/", "-")}.json`;
  await new Stryker({
    mutate: isPart ? [path] : files,
    testRunner: "in-process",
    plugins: [plugin("test-runner"), plugin("texts"), plugin("compiler")],
    checkers: ["compiler"],
    ignorers: ["texts"],
    inProcess: { tests },
    warnings: { unknownOptions: false, slow: false },
    tsconfigFile: "none", // Node reads TypeScript as it is, and Stryker cannot read the configuration with TypeScript 7
    ignorePatterns: [".vscode-host", "dist", "out", "*.vsix"],
    tempDirName: "out/stryker",
    reporters: ["progress-append-only", "json"],
    jsonReporter: { fileName: report },
    timeoutMS: 60_000,
    maxTestRunnerReuse: 300,
    concurrency: 1,
  }).runMutationTest();
  const mutants = readMutants(report);
  printMissed(mutants);
  if (!isPart) writeScore(place, mutants);
}
