import type { Diagnostic } from "vscode-languageclient/node";
import type { Posture } from "./posture/model.ts";

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly type: "text" | "choice";
  readonly default: string;
  readonly pattern?: string;
  readonly patternMessage?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail: string }[];
}

export interface Scaffold {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly questions: readonly Question[];
}

export type Answers = Readonly<Record<string, string>>;

export interface NewFile {
  readonly text: string;
  readonly languageId: "yaml" | "json";
  readonly fileName: string;
}

/** What the server answers beyond the Language Server Protocol. */
export interface Requests {
  "mlwarden/rulePage": { params: { id: string }; result: { markdown: string } | null };
  "mlwarden/scaffolds": { params: Record<string, never>; result: Scaffold[] };
  "mlwarden/scaffold": {
    params: { id: string; answers: Answers };
    result: NewFile | null;
  };
  "mlwarden/posture": { params: { files: { uri: string; text: string }[] }; result: Posture | null };
  "mlwarden/status": { params: { uri: string }; result: { kind: string; detail: string } | null };
  "mlwarden/explainFile": { params: { uri: string; text: string }; result: { text: string } };
  "mlwarden/check": { params: { uri: string; text: string }; result: { diagnostics: Diagnostic[] } };
}
