import type { Location, Position, Range, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Location as FileLocation, folderOf, locate } from "../config/location.ts";
import type { NamedText } from "../text/named-text.ts";
import type { Span, SpanEdit } from "../text/span.ts";

/** The only place where offsets become lines and columns, and back. Both count UTF-16 units, as the protocol does. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export const locationOf = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: rangeOf(document, span),
});

/** An address without its escapes. */
export function locationIn(uri: string): FileLocation {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The name of the file that an address leads to. */
export const nameIn = (uri: string): string => locationIn(uri.slice(uri.lastIndexOf("/") + 1));

/** Another file, by its path from the folder of the document. */
export function documentBeside({ uri }: TextDocument, { name, text }: NamedText): TextDocument {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return TextDocument.create(locate(folderOf(uri), path), "", 0, text);
}

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const textEdits = (document: TextDocument, edits: readonly SpanEdit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
