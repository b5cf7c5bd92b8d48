import { extensions, workspace } from "vscode";

export const section = "mlwarden";

/** Extensions that check the same files against a schema, by the server's names for them. */
const validators = {
  azureml: "ms-toolsai.vscode-ai",
  yaml: "redhat.vscode-yaml",
  json: "vscode.json-language-features",
};

const schemaValidation = (): string => workspace.getConfiguration(section).get("schemaValidation", "auto");

/** Whether what the schema of a file says is left to another extension where that says it. */
export const sharesStructure = (): boolean => schemaValidation() === "auto";

/** What the server needs to know of the person's settings and of the editor. */
export const serverSettings = (): object => ({
  schemaValidation: schemaValidation(),
  validators: Object.entries(validators).flatMap(([name, id]) => (extensions.getExtension(id) ? [name] : [])),
});
