import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Inspection, inspect, surround } from "../../server/src/index.ts";
import { readMarks } from "../marks.ts";
import { loaded } from "../rule-cases.ts";
import { actionsIn, told } from "./told.ts";

const secretRules = loaded.filter(({ rule }) => rule.spansSecret);

/** Of what a finding spans, the words that can only be the secret: long, and with a digit in them. */
const secretWords = (span: string): readonly string[] =>
  span.split(/[\s"'=&?;:@,/()]+/).filter((word) => word.length >= 10 && /\d/.test(word) && !/^\d{4}-\d\d/.test(word));

/** All that is told of a file, and what the light bulb would write. */
function* toldOrWritten(document: TextDocument, name: string, inspection: Inspection) {
  const offsets = Array.from({ length: document.getText().length / 4 }, (_, i) => 4 * i);
  yield* told(document, name, inspection, offsets);
  for (const { title, edit } of actionsIn(document)) {
    const edits = Object.values(edit?.changes ?? {}).flat();
    const changes = (edit?.documentChanges ?? []).flatMap((change) => ("edits" in change ? change.edits : []));
    const written = [...edits, ...changes].map((e) => ("newText" in e ? e.newText : ""));
    yield [`action "${title}"`, written.join("\n")] as const;
  }
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
      for (const [where, words] of secrets.length === 0 ? [] : toldOrWritten(document, file, inspection))
        for (const secret of secrets) assert.ok(!words.includes(secret), `${where} repeats it:\n${words}`);
    });
