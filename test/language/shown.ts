import { TextDocument } from "vscode-languageserver-textdocument";
// @ts-expect-error: a script without types
import { configSchema } from "../../scripts/generate/config-schema.mjs";
import {
  codeActions,
  codeLenses,
  completion,
  defaultSettings,
  diagnostics,
  documentSymbols,
  explainFile,
  hover,
  inspect,
  posture,
  scaffold,
  scaffolds,
  status,
  surround,
} from "../../server/src/index.ts";
import type { Example } from "../../server/src/rules/case.ts";
import { everyAnswer } from "../features/every-answer.ts";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";

/** All cases of all rules. */
export const allCases: readonly Example[] = loaded.flatMap(({ cases }) => cases);

/** Comments and descriptions in a new file. */
export const forPeople = (text: string): readonly string[] =>
  text.match(/(?<=^ *# ).+|(?<="description": ")[^"]+/gim) ?? [];

/** What is said that depends on no file. */
export function* saidAlways(pages: Readonly<Record<string, string>>): Generator<unknown> {
  yield Object.values(pages).map((markdown) => ({ markdown }));
  yield configSchema;
  yield scaffolds.map(({ title, description, questions }) => ({ title, description, questions }));
  for (const each of scaffolds)
    for (const answers of everyAnswer(each))
      for (const file of scaffold(each.id, answers) ?? []) yield forPeople(file.text).map((text) => ({ text }));
}

const config = { uri: "file:///mlwarden.json", text: undefined, version: null };

/** What the server says about a file, in answer to all that an editor can ask. */
export function* saidOf({ syntax, text: marked, beside = [] }: Example): Generator<unknown> {
  const { clean: text } = readMarks(marked);
  const document = TextDocument.create(`file:///case.${syntax === "json" ? "json" : "yml"}`, syntax, 1, text);
  surround(document, beside, undefined);
  const found = diagnostics(document, defaultSettings);
  yield found;
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  for (const able of [true, false]) {
    const editor = { stops: able, disabled: able, pages: able, levels: able, annotations: able, lists: able };
    yield codeActions(document, whole, { diagnostics: found }, defaultSettings, editor, config);
  }
  yield codeLenses(document, true);
  yield documentSymbols(document).map(({ detail }) => ({ detail }));
  yield status(document);
  yield { text: explainFile(inspect("case", text), text) };
  const { markdown: _, ...drawn } = posture([document]);
  yield drawn;
  for (const { index } of text.matchAll(/(?<![\w$.])[\w$]/g)) yield hover(document, document.positionAt(index));
  for (const { index } of text.matchAll(/: "?/g))
    yield completion(document, document.positionAt(index + 2), { snippets: false }).map(
      ({ detail, documentation }) => ({
        detail,
        documentation,
      }),
    );
}
