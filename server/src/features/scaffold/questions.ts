import type { Question } from "./scaffold.ts";

/** Questions that several scaffolds ask. */
export const format: Question = {
  id: "format",
  title: "Write as",
  explanation: "The tool that will read the file.",
  type: "choice",
  default: "cli-v2",
  choices: [
    { value: "cli-v2", label: "CLI YAML", detail: "For az ml … create --file." },
    {
      value: "arm",
      label: "ARM template",
      detail: "For Azure Resource Manager; what only you know becomes a parameter.",
    },
  ],
};

export const parameterFile: Question = {
  id: "parameterFile",
  title: "Parameter file",
  explanation: "Values for the template's parameters can be kept in a file beside it.",
  type: "choice",
  default: "yes",
  choices: [
    { value: "yes", label: "Write one", detail: "With a placeholder for every value." },
    { value: "no", label: "None", detail: "Values are given at deployment." },
  ],
  when: { format: ["arm"] },
};

export const freeText = (
  id: string,
  title: string,
  fallback: string,
  explanation: string,
  pattern: string,
  says: string,
) => ({ id, title, explanation, type: "text", default: fallback, pattern, patternMessage: says }) satisfies Question;

/** Of a workspace, registry or connection, by Azure's own pattern for them. */
export const resourceName = (id: string, title: string, fallback: string): Question =>
  freeText(
    id,
    title,
    fallback,
    "It cannot be changed later.",
    "^[A-Za-z0-9][A-Za-z0-9_-]{2,32}$",
    "3 to 33 letters, digits, '-' or '_', beginning with a letter or digit",
  );

/** Of an endpoint or deployment, by Azure's own pattern for them. */
export const endpointName = (id: string, title: string, fallback: string, explanation: string): Question =>
  freeText(
    id,
    title,
    fallback,
    explanation,
    "^[a-zA-Z](?=.{2,31}$)[-a-zA-Z0-9]*[a-zA-Z0-9]$",
    "3 to 32 letters, digits or '-', beginning with a letter and not ending with '-'",
  );

/** Of a cluster or compute instance: what Azure allows for either of them. */
export const computeName = (fallback: string): Question =>
  freeText(
    "name",
    "Name",
    fallback,
    "It is unique in the region, and cannot be changed later.",
    "^[a-zA-Z](?=.{2,23}$)[-a-zA-Z0-9]*[a-zA-Z0-9]$",
    "3 to 24 letters, digits or '-', beginning with a letter and not ending with '-'",
  );

export const wholeNumber = (id: string, title: string, fallback: string, explanation: string): Question =>
  freeText(id, title, fallback, explanation, "^[1-9][0-9]{0,3}$", "a whole number from 1");

export const machineSize: Question = freeText(
  "size",
  "Size of the machines",
  "Standard_DS3_v2",
  "A size of Azure virtual machines that the region offers.",
  "^[A-Za-z][A-Za-z0-9_-]+$",
  "the name of a size, such as Standard_DS3_v2",
);
