import type { SnippetTextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { lineStart } from "../../text/lines.ts";
import type { SpanEdit } from "../../text/span.ts";
import { rangeOf, textEdits } from "../range.ts";

/** `<path of the certificate>`: what a person has to fill in. */
const blank = /<[^<>\r\n]+>/g;

/** A change of an open document. With `stops`, the editor takes the person through what is to be filled in. */
export function workspaceEdit(document: TextDocument, edits: readonly SpanEdit[], stops: boolean): WorkspaceEdit {
  const isBlank = stops && edits.some(({ newText }) => newText.search(blank) >= 0);
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: isBlank ? [snippetEdit(document, edits)] : textEdits(document, edits),
      },
    ],
  };
}

/** One edit over all that changes. It begins where its line does: an editor that indents snippets then finds nothing to add. */
function snippetEdit(document: TextDocument, edits: readonly SpanEdit[]): SnippetTextEdit {
  const text = document.getText();
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const start = lineStart(text, ordered[0]?.span.start ?? 0);
  let end = start;
  let stop = 0;
  const value = ordered.map(({ span, newText }) => {
    const before = asText(text.slice(end, span.start));
    end = span.end;
    return before + asText(newText).replace(blank, (hint) => `\${${++stop}:${hint}}`);
  });
  return { range: rangeOf(document, { start, end }), snippet: { kind: "snippet", value: value.join("") } };
}

const asText = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
