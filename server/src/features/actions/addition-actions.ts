import type { CodeAction, CreateFile, TextDocumentEdit } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import { about, type Situation } from "./action.ts";
import { annotate, otherFile } from "./annotate.ts";

/** What mends a finding in another file of text: lines at its end, or a new file of them. */
export function additionsOf(situation: Situation, finding: Finding): CodeAction[] {
  const { addition, rule } = finding;
  if (!addition) return [];
  const uri = addressOf(situation.document.uri, addition.to);
  if (uri === undefined) return [];
  const { title, text = "", lines } = addition;
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  const newText = [...(text === "" || text.endsWith("\n") ? [] : [""]), ...lines, ""].join(eol);
  const written = text.split(/\r?\n/);
  const end = { line: written.length - 1, character: written.at(-1)?.length ?? 0 };
  const create: CreateFile = { kind: "create", uri, options: { ignoreIfExists: true } };
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start: end, end }, newText }],
  };
  const plain = { documentChanges: addition.text === undefined ? [create, change] : [change] };
  const edit = situation.editor.annotations ? annotate(plain, otherFile) : plain;
  return [{ ...about(situation, finding, `${title} (${rule})`), edit }];
}

/** Documents that are not saved yet have no folder. */
function addressOf(uri: string, path: string): string | undefined {
  try {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), uri).href;
  } catch {
    return undefined;
  }
}
