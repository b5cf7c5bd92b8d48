import type { TextDocument } from "vscode";

/** Schemes of documents that a person edits; diff and history views (`git`, `review` …) would report everything twice. */
export const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];
export const languages = ["json", "jsonc", "yaml", "arm-template"];

const words = [
  "azureml|MachineLearningServices|computeType|auth_mode|endpoint_name|managed_network|hbi_workspace|customer_managed_key",
  "storage_account|account_name|store_name|_workspace|_compute|credentials|replication_locations|resource_id|api_key",
];
const anywhere = new RegExp(words.join("|"), "i");
const inYaml = new RegExp([...words, "^(?:\\$schema|type|trigger|command):"].join("|"), "im");
const longest = 5_000_000;

/** Cheap and generous: it only decides whether the server is worth starting, which then decides for good. */
export function mayBeOurs(document: Pick<TextDocument, "languageId" | "uri" | "getText">): boolean {
  const known = languages.includes(document.languageId) || document.uri.path.endsWith(".runconfig");
  if (!known || !schemes.includes(document.uri.scheme)) return false;
  const text = document.getText();
  return text.length <= longest && (document.languageId === "yaml" ? inYaml : anywhere).test(text);
}
