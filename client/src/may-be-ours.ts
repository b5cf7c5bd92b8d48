import type { TextDocument } from "vscode";
import { tellingWords } from "./telling-words.ts";

/** Schemes of documents that a person edits; diff and history views (`git`, `review` …) would report everything twice. */
export const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];
export const languages = ["json", "jsonc", "yaml", "arm-template", "azureml-runconfig"];

const longest = 5_000_000;

/** Cheap and generous: it only decides whether the server is worth starting, which then decides for good. */
export function mayBeOurs(document: Pick<TextDocument, "languageId" | "uri" | "getText">): boolean {
  const known = languages.includes(document.languageId) || document.uri.path.endsWith(".runconfig");
  if (!known || !schemes.includes(document.uri.scheme)) return false;
  return mayConcernUs(document.uri.path, document.getText());
}

/** Whether a file may be ours by its path and text. */
export const mayConcernUs = (path: string, text: string): boolean =>
  path.endsWith("/mlwarden.json") || (text.length <= longest && tellingWords.test(text));
