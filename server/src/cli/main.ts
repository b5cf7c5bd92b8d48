import { CommanderError } from "commander";
import { explainError } from "../disk/read-file.ts";
import { commandLine } from "./arguments.ts";
import { note, surviveBrokenPipes } from "./terminal.ts";

/** Runs the command line. The exit code is only set, never forced, so that all output is written before the end. */
async function main(): Promise<void> {
  surviveBrokenPipes();
  try {
    await commandLine((code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    // Commander has already said what is wrong with the arguments.
    if (!(error instanceof CommanderError)) note(explainError(error));
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  }
}

main();
