// Changes the code here and there, and tells which changes no test notices. usage: node scripts/mutate.mjs PATH [TEST...]
// PATH is a file or folder; only the TEST globs are run, or all tests that need neither a bundle nor much time.
import { statSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";

const [path, ...given] = process.argv.slice(2);
const quick = [
  "test/rules.test.ts",
  "test/{arm,config,dialects,engine,expressions,features,roles,structure,syntax}/*.test.ts",
];
const slow = "!test/**/{bounds,big-template,latency,threads,every-schema}.test.ts";

if (!path) {
  console.error("usage: node scripts/mutate.mjs PATH [TEST...]");
  process.exit(2);
}
await new Stryker({
  mutate: [statSync(path).isDirectory() ? `${path.replace(/\/$/, "")}/**/*.ts` : path],
  testRunner: "tap",
  plugins: ["@stryker-mutator/tap-runner"],
  tap: {
    testFiles: given.length > 0 ? given : [...quick, slow],
    nodeArgs: ["--test-reporter=tap", "-r", "{{hookFile}}", "{{testFile}}"],
  },
  disableTypeChecks: false,
  tsconfigFile: "none", // Node reads TypeScript as it is, and Stryker cannot read the configuration with TypeScript 7
  ignorePatterns: [".vscode-host", "dist", "out", "*.vsix"],
  tempDirName: "out/stryker",
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, logTests: false },
  timeoutMS: 20_000,
  concurrency: 1,
}).runMutationTest();
