import type { TextDocument } from "vscode";
import { tellingWords } from "./telling-words.ts";

export const languages = ["json", "jsonc", "yaml", "arm-template", "azureml-runconfig"];

const longest = 5_000_000;

/** Cheap and generous: it only decides whether the server is worth starting, which then decides for good. */
export function mayBeOurs(document: Pick<TextDocument, "languageId" | "uri" | "getText">): boolean {
  const known = languages.includes(document.languageId) || document.uri.path.endsWith(".runconfig");
  return known && mayConcernUs(document.uri.path, document.getText());
}

/** Whether a file may be ours by its path and text. */
export const mayConcernUs = (path: string, text: string): boolean =>
  path.endsWith("/mlwarden.json") || (text.length <= longest && tellingWords.test(text));
