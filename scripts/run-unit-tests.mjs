import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { inRepository } from "./repository.mjs";
import { exitCode, node } from "./run.mjs";

const reporters = (tap) => [
  ...["--test-reporter", "spec", "--test-reporter-destination", "stdout"],
  ...["--test-reporter", "tap", "--test-reporter-destination", tap],
];

/** Runs the tests that need no VS Code; resolves to how many passed and failed. */
export async function runUnitTests() {
  const tap = inRepository("out", "unit.tap");
  await rm(tap, { force: true });
  const code = await exitCode(node, ["--test", ...reporters(tap), "test/**/*.test.ts"]);
  const said = existsSync(tap) ? await readFile(tap, "utf8") : "";
  const total = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(said)?.[1] ?? 0);
  const failed = total("fail") + total("cancelled");
  return { passed: total("pass"), failed: code !== 0 && failed === 0 ? 1 : failed };
}
