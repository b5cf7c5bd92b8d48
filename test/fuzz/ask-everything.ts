import type { Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type Circumstances,
  codeActions,
  codeLenses,
  completion,
  configOf,
  defaultSettings,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  effectiveConfig,
  explainFile,
  formats,
  hover,
  insertion,
  inspect,
  mend,
  nameIn,
  posture,
  readBaseline,
  report,
  reportFile,
  status,
} from "../../server/src/index.ts";

/** A copy as plain data, such as goes over the wire. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** All that an editor may ask of a document, with what is answered. */
export function askEditor(document: TextDocument, at: Position): unknown {
  const found = diagnostics(document, defaultSettings);
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  return plain([
    found,
    hover(document, at),
    completion(document, at, { snippets: true }),
    completion(document, at, { snippets: false }),
    definition(document, at),
    documentSymbols(document),
    codeLenses(document, true),
    documentLinks(document),
    codeActions(document, { start: at, end: at }, { diagnostics: [] }, defaultSettings),
    codeActions(document, whole, { diagnostics: found.slice(0, 3) }, defaultSettings),
    status(document),
    posture([document]),
  ]);
}

const same = (text: string): string => text;
const colour = { error: same, warning: same, information: same, hint: same, place: same, faint: same };
const circumstances: Circumstances = {
  version: "0.0.0",
  quiet: false,
  say: (text) => text,
  fails: () => true,
  terminal: { width: 80, colour },
};

/** All that the command line may ask of a text, with what is answered. */
export function askCommandLine(name: string, text: string): unknown {
  const inspection = inspect(name, text);
  const reported = [reportFile(name, inspection, circumstances.terminal.width)];
  return plain([
    ...formats.map((format) => report(format, reported, circumstances)),
    explainFile(inspection, text),
    mend(inspection).tree.text,
  ]);
}

/** What takes a text as something else than a file to check: a place to write to, a configuration, a baseline. */
export async function askTheRest(document: TextDocument, at: Position): Promise<void> {
  const text = document.getText();
  insertion(text, at, "workspace", {});
  const config = await configOf("/w/main.json", {
    homeOf: () => "/w",
    realPath: async (location) => location,
    findFirst: async ([location]) => (location ? { location, text } : undefined),
  });
  effectiveConfig(config, "/w/main.json");
  readBaseline("/w/baseline.json", text);
  inspect(nameIn(document.uri), text, [
    { name: "main.parameters.json", text },
    { name: "main.json", text },
  ]);
}
