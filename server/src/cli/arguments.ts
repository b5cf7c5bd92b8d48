import { Argument, Command, InvalidArgumentError, Option } from "commander";
import manifest from "../../../package.json" with { type: "json" };
import { configName, type ProfileId, profileIds, readSource, type Source, sourceNames } from "../index.ts";
import { checkCommand } from "./check-command.ts";
import { explain } from "./explain.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { say } from "./language.ts";
import { type ListOptions, listRules } from "./list-rules.ts";
import { printSchema } from "./print-schema.ts";
import { showConfig } from "./show-config.ts";

const examples: readonly (readonly [command: string, does: string])[] = [
  ["mlwarden check .", "check every Azure ML file under this folder"],
  ["mlwarden check . --format sarif=out.sarif", "the same, for code scanning"],
  ["mlwarden check infra --fail-on error", "let warnings pass"],
  ["cat endpoint.yml | mlwarden check -", "check what another command prints"],
  ["mlwarden explain endpoint.yml", "what kind of file is it, and why?"],
  ["mlwarden explain workspace-public-network-access", "the page of a rule"],
  ["mlwarden rules --source checkov:CKV2_AZURE_49", "which rule checks the same?"],
];

const showExamples = (): string => {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, does]) => `  $ ${command.padEnd(width)}  ${say(does)}`);
  return ["", say("Examples:"), ...lines].join("\n");
};

const catalogs = Object.keys(sourceNames)
  .map((name) => `${name}:…`)
  .join(", ");

function readCheck(text: string): Source {
  const source = readSource(text);
  if (!source) throw new InvalidArgumentError(`It is of the form ${catalogs}.`);
  return source;
}

/** The command line: what can be asked, and who answers. `answer` takes the exit code. */
export function commandLine(answer: (code: number) => void): Command {
  const program = new Command("mlwarden")
    .description(manifest.description)
    .version(manifest.version)
    .exitOverride()
    .configureHelp(help)
    .configureOutput({ outputError: (text, write) => write(say(text)) })
    .addHelpText("after", showExamples)
    .showSuggestionAfterError();
  program.addCommand(checkCommand(manifest.version, answer).copyInheritedSettings(program));
  program
    .command("explain")
    .summary("explain a rule, a topic or settings, or why a file is checked")
    .description(
      "Prints the page of a rule, of a topic such as encryption-by-store, or of the settings of a kind such as workspace; or what kind of file a file is taken for and why, or why it is not checked.",
    )
    .addArgument(new Argument("<page-or-file>", "id of a rule, name of a topic or kind, or path of a file"))
    .action(async (subject: string) => answer(await explain(subject)));
  program
    .command("config")
    .summary("show what the configuration makes of a file")
    .description(
      "Prints what holds for a file: the severity of each rule, and which part of the configuration decides it.",
    )
    .addArgument(new Argument("<file>", "path of a file"))
    .action(async (path: string) => answer(await showConfig(path)));
  program
    .command("rules")
    .summary("list the rules")
    .description(
      "Lists every rule: its id, its severity, and the fault it finds. With a profile, why it is so severe there.",
    )
    .addOption(new Option("--profile <profile>", "whom the severities are for").choices(profileIds))
    .addOption(new Option("--format <format>", "how to list them").choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--source <catalog:id>", `only the rules that check the same: ${catalogs}`).argParser(readCheck),
    )
    .action((options: ListOptions) => answer(listRules(options)));
  program
    .command("init")
    .summary("write a configuration to start from")
    .description(`Writes ${configName} into a folder, where there is none yet.`)
    .addArgument(new Argument("[folder]", "where it is to hold, with all folders below").default("."))
    .addOption(
      new Option("--profile <profile>", "whom the severities are for").choices(profileIds).default("recommended"),
    )
    .action((folder: string, { profile }: { profile: ProfileId }) => answer(init(folder, profile)));
  program
    .command("schema")
    .summary("print the JSON Schema of a kind of file")
    .description("Prints the JSON Schema of a kind of file, for any editor; without a kind, which kinds there are.")
    .addArgument(new Argument("[kind]", "such as managedOnlineEndpoint"))
    .action((kind?: string) => answer(printSchema(kind)));
  // For the help: the start script hands this command to the server before it comes here.
  program
    .command("lsp")
    .summary("serve an editor")
    .description("Serves any editor that speaks the Language Server Protocol.")
    .option("--stdio", "over standard input and output");
  return program;
}
