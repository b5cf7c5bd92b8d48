/** Texts that grow with `n`, in ways that readers have been caught by; each about `n` times a few characters long. */
const times = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join("");

const workspace = "$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json\nname: w\n";
const template =
  '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[{"type":"Microsoft.MachineLearningServices/workspaces","apiVersion":"2024-04-01","name":"w"';

export const growing: Readonly<Record<string, (n: number) => { readonly name: string; readonly text: string }>> = {
  "keys in YAML": (n) => yaml(`tags:\n${times(n, (i) => `  tag${i}: value\n`)}`),
  "keys in JSON": (n) => json(`,"tags":{${times(n, (i) => `"tag${i}":"value",`)}"z":"z"}}]}`),
  "a long line in YAML": (n) => yaml(`description: ${"word ".repeat(n)}\n`),
  "a long line in JSON": (n) => json(`,"tags":{"a":"${"word ".repeat(n)}"}}]}`),
  "a long word in JSON": (n) => json(`,"tags":{"a":"${"A1b2".repeat(n)}"}}]}`),
  "a long expression": (n) => json(`,"tags":{"a":"[concat(${times(n, (i) => `'a${i}',`)}'z')]"}}]}`),
  "nested maps in YAML": (n) => yaml(`tags: ${"{a: ".repeat(n)}\n`),
  "nested lists in YAML": (n) => yaml(`tags: ${"- ".repeat(n)}x\n`),
  "nested lists in JSON": (n) => json(`,"tags":${"[".repeat(n)}`),
  "nested parentheses": (n) => json(`,"tags":{"a":"[${"concat(".repeat(n)}"}}]}`),
  "aliases of aliases": (n) =>
    yaml(`a0: &a0 [x]\n${times(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`)}`),
  "merges of merges": (n) =>
    yaml(`a0: &a0 {k: v}\n${times(n, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}], k${i}: v}\n`)}`),
  resources: (n) => json(`}${times(n, (i) => `,{"type":"Microsoft.Storage/storageAccounts","name":"s${i}"}`)}]}`),
  comments: (n) => yaml("# mlwarden-disable-next-line x\n".repeat(n)),
  "open quotes": (n) => yaml(`tags: ${"'\n".repeat(n)}`),
};

const yaml = (rest: string) => ({ name: "file.yml", text: workspace + rest });
const json = (rest: string) => ({ name: "main.json", text: template + rest });
