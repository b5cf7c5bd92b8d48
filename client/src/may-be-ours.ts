import type { TextDocument } from "vscode";

/** Schemes of documents that a person edits; diff and history views (`git`, `review` …) would report everything twice. */
export const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];
export const languages = ["json", "jsonc", "yaml", "arm-template"];

const inTemplates = "azureml|MachineLearningServices|computeType";
const inYaml = [
  "auth_mode|endpoint_name|managed_network|hbi_workspace|customer_managed_key|storage_account|account_name|store_name",
  "_workspace|_compute|credentials|replication_locations|resource_id|api_key|\\$schema|^type:|^trigger:|^command:",
];
const template = new RegExp(inTemplates, "i");
const yaml = new RegExp([inTemplates, ...inYaml].join("|"), "im");
const longest = 5_000_000;

/** Cheap and generous: it only decides whether the server is worth starting, which then decides for good. */
export function mayBeOurs(document: Pick<TextDocument, "languageId" | "uri" | "getText">): boolean {
  const known = languages.includes(document.languageId) || document.uri.path.endsWith(".runconfig");
  if (!known || !schemes.includes(document.uri.scheme)) return false;
  const text = document.getText();
  const word = document.languageId.startsWith("json") || document.languageId === "arm-template" ? template : yaml;
  return text.length <= longest && word.test(text);
}
