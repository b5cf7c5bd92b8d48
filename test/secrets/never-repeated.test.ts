import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  codeActions,
  codeLenses,
  defaultSettings,
  diagnostics,
  documentSymbols,
  explainFile,
  formats,
  hover,
  type Inspection,
  inspect,
  posture,
  report,
  reportFile,
  surround,
} from "../../server/src/index.ts";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";

const secretRules = loaded.filter(({ rule }) => rule.spansSecret);

const plain = (text: string): string => text;
const width = 400;
const circumstances = {
  version: "0.0.0",
  quiet: false,
  say: plain,
  fails: () => true,
  terminal: {
    width,
    colour: { error: plain, warning: plain, information: plain, hint: plain, place: plain, faint: plain },
  },
};

/** Of what a finding spans, the words that can only be the secret: long, and with a digit in them. */
const secretWords = (span: string): readonly string[] =>
  span.split(/[\s"'=&?;:@,/()]+/).filter((word) => word.length >= 10 && /\d/.test(word) && !/^\d{4}-\d\d/.test(word));

/** Everything that a person or a program is told about a file, each with where it is told. */
function* told(document: TextDocument, name: string, inspection: Inspection): Iterable<readonly [string, string]> {
  const text = document.getText();
  for (const format of formats) yield [format, report(format, [reportFile(name, inspection, width)], circumstances)];
  yield ["explain", explainFile(inspection, text)];
  yield ["symbols", JSON.stringify(documentSymbols(document))];
  yield ["lenses", JSON.stringify(codeLenses(document, false))];
  yield ["posture", posture([document]).markdown];
  const found = diagnostics(document, defaultSettings);
  yield ["diagnostics", JSON.stringify(found)];
  for (const diagnostic of found) {
    const actions = codeActions(document, diagnostic.range, { diagnostics: [diagnostic] }, defaultSettings);
    for (const { title, edit } of actions) {
      const edits = Object.values(edit?.changes ?? {}).flat();
      const changes = (edit?.documentChanges ?? []).flatMap((change) => ("edits" in change ? change.edits : []));
      yield [
        `action "${title}"`,
        [title, ...[...edits, ...changes].map((e) => ("newText" in e ? e.newText : ""))].join("\n"),
      ];
    }
  }
  for (let offset = 0; offset < text.length; offset += 4)
    yield [`hover at ${offset}`, JSON.stringify(hover(document, document.positionAt(offset))?.contents ?? "")];
}

for (const { rule, cases } of secretRules)
  for (const { name, syntax, text, template } of cases)
    test(`${rule.id}: no one is told the secret of "${name}"`, () => {
      const { clean } = readMarks(text);
      const file = template === undefined ? `file.${syntax === "yaml" ? "yml" : "json"}` : "main.parameters.json";
      const document = TextDocument.create(`file:///${file}`, syntax === "yaml" ? "yaml" : "json", 1, clean);
      const siblings = template === undefined ? [] : [{ name: "main.json", text: template }];
      surround(document, siblings, undefined);
      const inspection = inspect(file, clean, siblings);
      const secrets = inspection.findings.flatMap((finding) =>
        secretRules.some((r) => r.rule.id === finding.rule)
          ? secretWords(clean.slice(finding.span.start, finding.span.end))
          : [],
      );
      for (const [where, words] of secrets.length === 0 ? [] : told(document, file, inspection))
        for (const secret of secrets) assert.ok(!words.includes(secret), `${where} repeats it:\n${words}`);
    });
