// Leaves out the changes that the compiler refuses: each is written as a file of its own, and all are compiled at once.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { CheckStatus } from "@stryker-mutator/api/check";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

const atOnce = 600;
const folder = resolve("out/mutants/compiled");

/** As everywhere, but that a change may leave something unused; imports are found as if the folder lay over the project. */
const configuration = {
  extends: relative(folder, "tsconfig.json"),
  compilerOptions: {
    rootDirs: [relative(folder, "."), "."],
    typeRoots: [relative(folder, "node_modules/@types")],
    noUnusedLocals: false,
    noUnusedParameters: false,
  },
  include: ["**/*.ts"],
};

class Compiler {
  async init() {}

  async group(mutants) {
    const ids = mutants.map(({ id }) => id);
    return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, n) => ids.slice(n * atOnce, (n + 1) * atOnce));
  }

  async check(mutants) {
    rmSync(folder, { recursive: true, force: true });
    const files = new Map(mutants.map((mutant) => [fileOf(mutant), mutant.id]));
    for (const mutant of mutants) {
      const file = resolve(folder, fileOf(mutant));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, changed(mutant));
    }
    writeFileSync(resolve(folder, "tsconfig.json"), JSON.stringify(configuration));
    writeFileSync(resolve(folder, "package.json"), JSON.stringify({ type: "module" }));
    const { stdout } = spawnSync("node_modules/.bin/tsc", ["-p", folder, "--pretty", "false"], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const results = mutants.map(({ id }) => [id, { status: CheckStatus.Passed }]);
    const refused = [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): (error .*)$/gm)].flatMap(([, file, reason]) => {
      const id = files.get(relative(folder, file));
      return id === undefined ? [] : [[id, { status: CheckStatus.CompileError, reason }]];
    });
    return Object.fromEntries([...results, ...refused]);
  }
}

const fileOf = ({ id, fileName }) => `${dirname(relative("", fileName))}/${basename(fileName, ".ts")}.${id}.ts`;

function changed({ fileName, location: { start, end }, replacement }) {
  const text = readFileSync(fileName, "utf8");
  const lines = text.split("\n");
  const before = [...lines.slice(0, start.line), lines[start.line].slice(0, start.column)].join("\n");
  const after = [lines[end.line].slice(end.column), ...lines.slice(end.line + 1)].join("\n");
  return before + replacement + after;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "compiler", Compiler)];
