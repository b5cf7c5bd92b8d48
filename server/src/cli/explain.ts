import { statSync } from "node:fs";
import { basename } from "node:path";
import { explainError, readText } from "../disk/read-file.ts";
import { explainFile as describe, inspect, policyFor, printable } from "../index.ts";
import { Configs, locationOf } from "./configs.ts";
import { filesAround } from "./files-around.ts";
import { say } from "./language.ts";
import { pageNames, pageOf } from "./pages.ts";
import { suggest } from "./suggest.ts";
import { note, print } from "./terminal.ts";

/** Explains a rule, a topic or the settings of a kind, or what a file is taken for; answers the exit code. */
export async function explain(subject: string): Promise<number> {
  const page = pageOf(subject.toLowerCase());
  if (page !== undefined) {
    print(`${say(page.trimEnd())}\n`);
    return 0;
  }
  const stats = statSync(subject, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return complain(`${subject} is a folder; name a rule or a file`);
  if (stats) return explainFile(subject);
  const close = suggest(subject, pageNames());
  return complain(
    `there is no rule and no file '${subject}'.${close === undefined ? " 'mlwarden rules' lists the rules." : ` Did you mean '${close}'?`}`,
  );
}

function complain(text: string): 2 {
  note(printable(text));
  return 2;
}

async function explainFile(path: string): Promise<number> {
  try {
    const content = readText(path);
    const configs = new Configs();
    print(
      `${printable(path)} ${"text" in content ? await described(path, content.text, configs) : say(`is not checked: ${content.passedOver}.\n`)}`,
    );
    return 0;
  } catch (error) {
    return complain(`cannot read ${path}: ${explainError(error)}`);
  }
}

async function described(path: string, text: string, configs: Configs): Promise<string> {
  const config = await configs.of(path);
  const siblings = await filesAround(path, text, configs);
  const policy = config && policyFor(config, locationOf(path));
  return say(describe(inspect(basename(path), text, siblings, policy), text));
}
