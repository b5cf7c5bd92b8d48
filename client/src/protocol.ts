import type { Position, TextEdit, WorkspaceEdit } from "vscode-languageclient/node";
import type { Posture } from "./posture/model.ts";
import type { Answers, NewFile, Scaffold } from "./scaffold/model.ts";

/** What came of checking a folder. */
export interface Totals {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: number;
  readonly unread: number;
}

/** What the server answers beyond the Language Server Protocol. */
export interface Requests {
  "mlwarden/scaffolds": { params: Record<string, never>; result: Scaffold[] };
  "mlwarden/scaffold": {
    params: { id: string; answers: Answers };
    result: NewFile[] | null;
  };
  "mlwarden/insertion": {
    params: { text: string; position: Position; id: string; answers: Answers };
    result: TextEdit[] | null;
  };
  "mlwarden/posture": { params: { files: { uri: string; text: string }[] }; result: Posture | null };
  "mlwarden/translate": { params: { text: string }; result: { text: string } };
  "mlwarden/status": { params: { uri: string }; result: { kind: string; detail: string } | null };
  "mlwarden/effectiveConfiguration": { params: { uri: string }; result: { text: string } };
  "mlwarden/setLevel": { params: { uri: string; rule: string; level: string }; result: WorkspaceEdit | null };
  "mlwarden/explainFile": { params: { uri: string; text: string }; result: { text: string } };
  "mlwarden/checkFolder": { params: { folder: string; workDoneToken: string }; result: Totals | null };
}
