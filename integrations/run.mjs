#!/usr/bin/env node
// Runs the command line of this checkout, for hooks and actions. Where it has not been built yet, that is done first.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Answers the exit code. What it prints goes to standard error: standard output is for the report. */
function build() {
  const options = { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" };
  const commands = [
    ["npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
    ["node", ["scripts/build.mjs"]],
  ];
  return commands.reduce((code, [program, args]) => code || (spawnSync(program, args, options).status ?? 1), 0);
}

if (!existsSync(cli) && build() !== 0) {
  console.error("mlwarden: it could not be built");
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 2;
