import { spawn } from "node:child_process";
import { inRepository } from "./repository.mjs";

/** A failure that a person can act on: said in one sentence, without a stack. */
export class Failure extends Error {}

/** Runs a program to its end with our terminal; resolves to its exit code. */
export function exitCode(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    spawn(program, args, { cwd: inRepository(), stdio: "inherit", ...options })
      .on("error", reject)
      .on("exit", (code) => resolve(code ?? 1));
  });
}

export async function run(program, args, options = {}) {
  const code = await exitCode(program, args, options).catch((error) => error.message);
  if (code !== 0) throw new Failure(`"${[program, ...args].join(" ")}" ended with ${code}.`);
}

/** npm, as the one that runs us where there is one: on Windows it is no program that spawn can find. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js")
    ? run(process.execPath, [cli, ...args], options)
    : run("npm", args, { shell: process.platform === "win32", ...options });
}

/** The Node from npm: VS Code's server, vsce and the tests need a newer one than the machine may have. */
export const node = inRepository("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Runs a script's main function; failures that are explained get no stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
