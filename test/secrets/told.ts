import type { CodeAction } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
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
  posture,
  report,
  reportFile,
} from "../../server/src/index.ts";

const plain = (text: string): string => text;
const width = 80;
const circumstances = {
  version: "0.0.0",
  quiet: false,
  fails: () => true,
  say: plain,
  terminal: {
    width,
    colour: { error: plain, warning: plain, information: plain, hint: plain, place: plain, faint: plain },
  },
};

/** Everything that a person or a program is told about a file, each with where it is told; hovers at some offsets. */
export function* told(
  document: TextDocument,
  name: string,
  inspection: Inspection,
  offsets: Iterable<number>,
): Iterable<readonly [where: string, what: string]> {
  for (const format of formats) yield [format, report(format, [reportFile(name, inspection, width)], circumstances)];
  yield ["explain", explainFile(inspection, document.getText())];
  yield ["symbols", JSON.stringify(documentSymbols(document))];
  yield ["lenses", JSON.stringify(codeLenses(document, false))];
  yield ["posture", JSON.stringify(posture([document]))];
  yield ["diagnostics", JSON.stringify(diagnostics(document, defaultSettings))];
  for (const { title } of actionsIn(document)) yield ["an action", title];
  for (const offset of offsets)
    yield [`hover at ${offset}`, JSON.stringify(hover(document, document.positionAt(offset))?.contents ?? "")];
}

/** What the light bulb offers on each finding. */
export const actionsIn = (document: TextDocument): readonly CodeAction[] =>
  diagnostics(document, defaultSettings).flatMap((diagnostic) =>
    codeActions(document, diagnostic.range, { diagnostics: [diagnostic] }, defaultSettings),
  );
