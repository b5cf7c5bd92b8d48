// Runs every test there is, and ends with the line "N passed, N failed".
// Needs nothing but Node and git: packages, VS Code and a browser are found or installed.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { installFromDebian, onPath } from "./debian.mjs";
import { installPackages } from "./install.mjs";
import { packageVsix } from "./package-vsix.mjs";
import { inRepository } from "./repository.mjs";
import { exitCode, Failure, main, node } from "./run.mjs";
import { runUnitTests } from "./run-unit-tests.mjs";

const counts = { passed: 0, failed: 0 };

function count({ passed, failed }) {
  counts.passed += passed;
  counts.failed += failed;
}

/** A part that passes or fails as a whole. */
async function part(name, program, args) {
  console.log(`\n— ${name}`);
  const code = await exitCode(program, args);
  count(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (code !== 0) console.log(`not ok ${name}`);
  return code === 0;
}

async function insideVSCode() {
  console.log("\n— The packaged extension in a real VS Code");
  const results = inRepository("out", "vscode.json");
  await rm(results, { force: true });
  const code = await exitCode(node, [inRepository("scripts", "vscode-host", "run-suite.mjs"), await packageVsix()]);
  if (existsSync(results)) count(JSON.parse(await readFile(results, "utf8")));
  else count({ passed: 0, failed: 1 });
  return code;
}

const script = (name) => inRepository("scripts", name);
const biome = inRepository("node_modules", "@biomejs", "biome", "bin", "biome");
const tsc = inRepository("node_modules", "typescript", "bin", "tsc");

async function all() {
  await installPackages();
  await mkdir(inRepository("out"), { recursive: true });
  const built = await part("Build", node, [script("build.mjs")]);
  await part("Types", node, [tsc, "-p", "."]);
  await part("Format and lint", node, [biome, "check", "--error-on-warnings", "."]);
  await part("Generated files are up to date", node, [script("generate.mjs"), "--check"]);
  if (!onPath("nvim") && !(await installFromDebian("neovim"))) console.log("Without Neovim, its test is skipped.");
  console.log("\n— Unit tests");
  count(await runUnitTests());
  if (built) await insideVSCode();
}

await main(async () => {
  try {
    await all();
  } catch (error) {
    counts.failed++;
    console.error(error instanceof Failure ? `\n${error.message}` : error);
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
});
