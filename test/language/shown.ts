import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
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
  scaffolds,
  status,
} from "../../server/src/index.ts";
import type { Case } from "../../server/src/rules/rule.ts";
import { readMarks } from "../marks.ts";

const folder = new URL("../../server/src/rules", import.meta.url).pathname;

/** All cases of all rules. */
export async function allCases(): Promise<readonly Case[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.parentPath !== folder && entry.name.endsWith(".ts"),
  );
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(`${file.parentPath}/${file.name}`).href)));
  return modules.flatMap(({ cases = [] }: { cases?: readonly Case[] }) => cases);
}

/** What the server says that depends on no file. */
export function* saidAlways(pages: Readonly<Record<string, string>>): Generator<unknown> {
  yield Object.values(pages).map((markdown) => ({ markdown }));
  yield scaffolds.map(({ title, description, questions }) => ({ title, description, questions }));
}

/** What the server says about a file, in answer to all that an editor can ask. */
export function* saidOf({ syntax, text: marked }: Case): Generator<unknown> {
  const { clean: text } = readMarks(marked);
  const document = TextDocument.create(`file:///case.${syntax === "json" ? "json" : "yml"}`, syntax, 1, text);
  const found = diagnostics(document, defaultSettings);
  yield found;
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  yield codeActions(document, whole, { diagnostics: found }, defaultSettings);
  yield codeLenses(document, true);
  yield documentSymbols(document).map(({ detail }) => ({ detail }));
  yield status(document);
  yield { text: explainFile(inspect("case", text), text) };
  const { resources, flows, picture } = posture([document]);
  yield { resources, flows, marks: picture.boxes.map(({ marks }) => marks) };
  for (const { index } of text.matchAll(/(?<![\w$.])[\w$]/g)) yield hover(document, document.positionAt(index));
  for (const { index } of text.matchAll(/: "?/g))
    yield completion(document, document.positionAt(index + 2), { snippets: false }).map(
      ({ detail, documentation }) => ({
        detail,
        documentation,
      }),
    );
}
