// Changes the code here and there, and tells which changes no test notices: in all that docs/mutation.md lists, or in one file
// or folder of it. What is found is written to that page: of a file where its folder was measured here before.
// usage: node scripts/mutate.mjs [PATH]
import { existsSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { rows } from "./mutate/rows.mjs";
import { countIn, printMissed, readMutants, writeScore } from "./mutate/score.mjs";

const path = process.argv[2]?.replace(/\/$/, "") ?? "server/src";
const plugin = (name) => new URL(`mutate/${name}.mjs`, import.meta.url).pathname;

const isFile = path.endsWith(".ts");
const chosen = rows.filter(({ folder }) =>
  isFile ? path.startsWith(`${folder}/`) : folder === path || folder.startsWith(`${path}/`),
);
if (chosen.length === 0) {
  console.error("usage: node scripts/mutate.mjs [PATH], where PATH is of the engine, the expressions or the rules");
  process.exit(2);
}
for (const { folder, files, tests } of isFile ? chosen.slice(-1) : chosen) {
  const ofFolder = `out/mutants/${folder.replaceAll("/", "-")}.json`;
  const report = isFile ? "out/mutants/file.json" : ofFolder;
  await new Stryker({
    mutate: isFile ? [path] : files,
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
  printMissed(readMutants(report));
  if (isFile) countIn(ofFolder, report);
  if (existsSync(ofFolder)) writeScore(folder, readMutants(ofFolder));
}
