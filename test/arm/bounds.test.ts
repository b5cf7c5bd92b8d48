import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyse } from "../../server/src/engine/analyse.ts";
import {
  completion,
  defaultSettings,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  explainFile,
  hover,
  inspect,
} from "../../server/src/index.ts";
import { idleMilliseconds } from "../pace.ts";
import { access, exploding } from "./exploding.ts";
import { reads } from "./template.ts";

/** Milliseconds, on an idle machine. */
const budget = 100;

/** Everything that may be asked of a text: also right after each key stroke, when nothing of it has been worked out. */
function entriesFor(text: string): readonly (readonly [string, () => unknown])[] {
  const open = () => TextDocument.create("file:///main.json", "json", 1, text);
  const asks = [...text.matchAll(/(?:parameters|variables|reference)\('|f\.\w+\(/g)].map(({ index }) => index);
  const places = [...new Set([asks[0], asks[asks.length >> 1], asks.at(-1)])].flatMap((place) => place ?? []);
  const at = (ask: (document: TextDocument, position: ReturnType<TextDocument["positionAt"]>) => unknown) =>
    places.map((place) => () => {
      const document = open();
      return ask(document, document.positionAt(place));
    });
  return [
    ["analysed", () => analyse("json", text)],
    ["checked", () => inspect("main.json", text)],
    ["explained", () => explainFile(inspect("main.json", text), text)],
    ["shown with its diagnostics", () => diagnostics(open(), defaultSettings)],
    ["outlined", () => documentSymbols(open())],
    ["searched for links", () => documentLinks(open())],
    ...at(hover).map((ask) => ["hovered over", ask] as const),
    ...at((document, position) => completion(document, position, { snippets: true })).map(
      (ask) => ["completed", ask] as const,
    ),
    ...at(definition).map((ask) => ["searched for a definition", ask] as const),
  ];
}

for (const [name, text] of exploding)
  test(`a template with ${name} is done within ${budget} ms`, () => {
    for (const [what, run] of entriesFor(text)) {
      const took = idleMilliseconds(run, budget);
      assert.ok(took <= budget, `${what}: ${took.toFixed(0)} ms`);
    }
  });

test("what explodes is unknown", () => {
  for (const [, text] of exploding.filter(([name]) => /^(?:variables|functions|a chain)/.test(name)))
    assert.equal(reads(text, access), "unknown");
});
