import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { formats } from "../index.ts";
import { type CheckOptions, check } from "./check.ts";
import { type Delivery, readDelivery } from "./deliver.ts";
import { say } from "./language.ts";

const exitCodes = `
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage, a path that cannot be read or written, or a configuration with faults`;

interface Options extends Omit<CheckOptions, "deliveries" | "version"> {
  readonly format?: readonly Delivery[];
  readonly output?: string;
}

/** The options of `check`. `answer` takes the exit code. */
export function checkCommand(version: string, answer: (code: number) => void): Command {
  return new Command("check")
    .summary("check files and folders")
    .description(
      "Checks files and folders. Folders are walked without what .gitignore files rule out, and without following links. A file counts by what it holds, whatever its name.",
    )
    .addArgument(new Argument("<path...>", "files and folders; - is standard input"))
    .addOption(
      new Option(
        "--format <format[=file]>",
        `how to report: ${formats.join(", ")}; may be given several times (default: text)`,
      ).argParser(readFormats),
    )
    .option("--output <file>", "where to write the report instead of standard output")
    .addOption(
      new Option("--fail-on <severity>", "the least severe finding that makes the exit code 1")
        .choices(["error", "warning", "information", "never"])
        .default("warning"),
    )
    .addOption(
      new Option("--fix", "apply every safe fix to the files, over and over, then report what is left").conflicts(
        "fixDryRun",
      ),
    )
    .option("--fix-dry-run", "print what --fix would change, as a unified diff instead of the report; change nothing")
    .option("--since <commit>", "only files that changed since this branch left a commit, branch or tag, says Git")
    .addOption(new Option("--max-findings <number>", "report only so many, the most severe ones").argParser(readNumber))
    .option("--no-inline-suppressions", "report what comments in the files silence, too")
    .option("--baseline <file>", "report only what this baseline does not accept")
    .option("--write-baseline <file>", "write a baseline that accepts all that is found, and report nothing")
    .option("--quiet", "no notes and no count, only findings and what went wrong")
    .option("--stdin-name <name>", "what to call standard input; its ending tells JSON from YAML")
    .addHelpText("after", () => say(exitCodes))
    .action(async (paths: string[], { format, output, ...options }: Options, command: Command) => {
      const usual: readonly Delivery[] = options.fixDryRun ? [] : [{ format: "text" }];
      const deliveries = (format ?? usual).map((wanted) =>
        output === undefined ? wanted : { file: output, ...wanted },
      );
      const complaint = complain(paths, deliveries, options);
      if (complaint !== undefined) command.error(`error: ${complaint}`);
      answer(await check(paths, { ...options, deliveries, version }));
    });
}

/** What is wrong with options that are right one by one. */
function complain(
  paths: readonly string[],
  deliveries: readonly Delivery[],
  { stdinName, fix, fixDryRun }: Partial<Options>,
): string | undefined {
  const reader = paths.includes("-");
  if (stdinName !== undefined && !reader) return "--stdin-name needs the path -";
  if ((fix || fixDryRun) && reader) return "standard input cannot be fixed";
  if (fixDryRun && deliveries.some(({ file }) => file === undefined))
    return "--fix-dry-run prints a diff; write the report to a file with --format format=file";
  if (new Set(deliveries.map(({ file }) => file)).size < deliveries.length)
    return "two reports cannot go to the same place; use --format format=file";
  return undefined;
}

function readFormats(text: string, previous: readonly Delivery[] = []): readonly Delivery[] {
  const delivery = readDelivery(text);
  if (!delivery)
    throw new InvalidArgumentError(`Allowed formats are ${formats.join(", ")}, each with =file if wanted.`);
  return [...previous, delivery];
}

function readNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}
