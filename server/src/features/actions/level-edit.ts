import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { setLevel } from "../../config/set-level.ts";
import type { Level } from "../../rules/rule.ts";
import type { Inspection } from "../inspection.ts";
import { locationIn, textEdits } from "../range.ts";

/** The file to write a configuration to. */
export interface ConfigFile {
  readonly uri: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
  /** Of the text, where the file is open. */
  readonly version: number | null;
}

/** The edit that gives a rule another level for a file that was inspected; undefined where its configuration has no place for it. */
export function levelEdit(
  { around: { policy } }: Inspection,
  { uri, text, version }: ConfigFile,
  rule: string,
  level: Level,
): WorkspaceEdit | undefined {
  const { by, file } = policy.levels.get(rule) ?? {};
  const override = file === locationIn(uri) ? /^overrides\[(\d+)\]$/.exec(by ?? "")?.[1] : undefined;
  const edits = setLevel(text ?? "", rule, level, override === undefined ? undefined : Number(override));
  if (!edits) return undefined;
  const written = TextDocument.create(uri, "jsonc", 0, text ?? "");
  const create: CreateFile = { kind: "create", uri, options: { ignoreIfExists: true } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits: textEdits(written, edits) };
  return { documentChanges: text === undefined ? [create, change] : [change] };
}
