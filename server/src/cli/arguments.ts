import { Argument, Command, Option } from "commander";
import manifest from "../../../package.json" with { type: "json" };
import { profileIds } from "../index.ts";
import { type CheckOptions, check } from "./check.ts";
import { explain } from "./explain.ts";
import { type ListOptions, listRules } from "./list-rules.ts";

const exitCodes = `
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage, or a path that cannot be read`;

const examples = `
Examples:
  $ mlwarden check .                          check every Azure ML file under this folder
  $ mlwarden check . --format json            the same, for a program
  $ mlwarden check infra --fail-on error      let warnings pass
  $ cat endpoint.yml | mlwarden check - --stdin-name endpoint.yml
  $ mlwarden explain endpoint.yml             what kind of file is it, and why?
  $ mlwarden explain workspace-public-network-access`;

/** The command line: what can be asked, and who answers. `answer` takes the exit code. */
export function commandLine(answer: (code: number) => void): Command {
  const program = new Command("mlwarden")
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    .addHelpText("after", examples)
    .showSuggestionAfterError();
  program
    .command("check")
    .summary("check files and folders")
    .description(
      "Checks files and folders. Folders are walked without what .gitignore files rule out, and without following links. A file counts by what it holds, whatever its name.",
    )
    .addArgument(new Argument("<path...>", "files and folders; - is standard input"))
    .addOption(new Option("--format <format>", "how to report").choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--fail-on <severity>", "the least severe finding that makes the exit code 1")
        .choices(["error", "warning", "information", "never"])
        .default("warning"),
    )
    .option("--stdin-name <name>", "what to call standard input; its ending tells JSON from YAML")
    .addHelpText("after", exitCodes)
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      if (options.stdinName !== undefined && !paths.includes("-"))
        command.error("error: --stdin-name needs the path -");
      answer(await check(paths, options));
    });
  program
    .command("explain")
    .summary("explain a rule, or why a file is checked")
    .description(
      "Prints the page of a rule; or what kind of file a file is taken for and why, or why it is not checked.",
    )
    .addArgument(new Argument("<rule-or-file>", "id of a rule, or path of a file"))
    .action((subject: string) => answer(explain(subject)));
  program
    .command("rules")
    .summary("list the rules")
    .description(
      "Lists every rule: its id, its severity, and the fault it finds. With a profile, why it is so severe there.",
    )
    .addOption(new Option("--profile <profile>", "whom the severities are for").choices(profileIds))
    .action((options: ListOptions) => answer(listRules(options)));
  return program;
}
