import type { TextDocument } from "vscode";

/** Schemes of documents that a person edits; diff and history views (`git`, `review` …) would report everything twice. */
export const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];
export const languages = ["json", "jsonc", "yaml", "arm-template"];

const word = new RegExp(
  [
    "azureml|MachineLearningServices|amlcompute|computeinstance",
    "compute_?type|endpoint_name|auth_mode|auth_enabled|authEnabled|token_auth_enabled|tokenAuthEnabled|ssl_enabled|sslEnabled",
    "public_network_access|managed_network|hbi_workspace|customer_managed_key|egress_public",
    "azure_(?:blob|file|data_lake)|ssh_settings|ssh_public_access|primaryKey|cmk_|cmkKey",
  ].join("|"),
  "i",
);
const longest = 5_000_000;

/** Cheap and generous: it only decides whether the server is worth starting, which then decides for good. */
export function mayBeOurs(document: TextDocument): boolean {
  const known = languages.includes(document.languageId) || document.uri.path.endsWith(".runconfig");
  if (!known || !schemes.includes(document.uri.scheme)) return false;
  const text = document.getText();
  return text.length <= longest && word.test(text);
}
