import { statSync } from "node:fs";
import { inspect, placesIn, printable, rulePage, rules } from "../index.ts";
import { explainError, readText } from "./read-file.ts";
import { suggest } from "./suggest.ts";
import { note, print } from "./terminal.ts";

/** Explains a rule, or what a file is taken for; answers the exit code. */
export function explain(subject: string): number {
  const rule = rules.find(({ id }) => id === subject.toLowerCase());
  if (rule) {
    print(`${rulePage(rule).trimEnd()}\n`);
    return 0;
  }
  const stats = statSync(subject, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return complain(`${subject} is a folder; name a rule or a file`);
  if (stats) return explainFile(subject);
  const close = suggest(
    subject,
    rules.map(({ id }) => id),
  );
  return complain(
    `there is no rule and no file '${subject}'.${close === undefined ? " 'mlwarden rules' lists the rules." : ` Did you mean '${close}'?`}`,
  );
}

function complain(text: string): 2 {
  note(printable(text));
  return 2;
}

function explainFile(path: string): number {
  try {
    const content = readText(path);
    print(
      `${printable(path)} ${"text" in content ? describe(path, content.text) : `is not checked: ${content.passedOver}.\n`}`,
    );
    return 0;
  } catch (error) {
    return complain(`cannot read ${path}: ${explainError(error)}`);
  }
}

function describe(path: string, text: string): string {
  const { recognition, resources, tree, findings } = inspect(path, text);
  const places = placesIn(text);
  const problems = tree.problems.map(
    ({ span, message }) => `  line ${places.at(span.start).line}: ${printable(message)}`,
  );
  const more = problems.length > shownProblems ? [`  … and ${problems.length - shownProblems} more`] : [];
  const unread =
    problems.length > 0 ? ["Not all of it could be read:", ...problems.slice(0, shownProblems), ...more] : [];
  if (!recognition) return [`is not checked: ${notOurs}`, ...unread, ""].join("\n");
  const declared = resources.map(({ kind, variant, name, anchor }) => {
    const what = [kind, variant && `(${variant})`, name && `'${name}'`].filter(Boolean).join(" ");
    return `  line ${places.at(anchor.start).line}: ${what}`;
  });
  return [
    `is checked as ${recognition.dialect}/${recognition.kind}. ${recognition.reason}`,
    ...(declared.length > 0 ? ["It declares:", ...declared] : ["It declares nothing that a rule looks at."]),
    ...unread,
    `Findings: ${findings.length}.`,
    "",
  ]
    .map((line) => printable(line))
    .join("\n");
}

const shownProblems = 3;

const notOurs =
  "it is neither a deployment template with a 'Microsoft.MachineLearningServices' resource, nor a YAML file of the Azure ML CLI v2, nor a v1 deployment configuration.";
