import { authMode, identityType, publicNetworkAccess } from "../../catalog/endpoint.ts";
import { type Given, jsonFile, notesOf, place, yamlFile } from "./draft.ts";
import { type Answers, formatQuestion, type Scaffold, type ScaffoldedFile } from "./scaffold.ts";
import { template } from "./template.ts";

const secure: readonly Given[] = [
  [authMode, "aadToken"],
  [publicNetworkAccess, "disabled"],
  [identityType, "systemAssigned"],
];

/** A managed online endpoint that asks for Microsoft Entra tokens and listens only inside the network. */
export const onlineEndpoint: Scaffold = {
  id: "onlineEndpoint",
  title: "Secure online endpoint",
  description: "Managed, with Microsoft Entra tokens, private, with its own identity.",
  questions: [
    {
      id: "name",
      title: "Name of the endpoint",
      type: "text",
      default: "my-endpoint",
      pattern: "^[a-zA-Z](?=.{2,31}$)[-a-zA-Z0-9]*[a-zA-Z0-9]$",
      patternMessage: "3 to 32 letters, digits or '-', beginning with a letter and not ending with '-'",
    },
    formatQuestion,
  ],
  write: (answers) => (answers.format === "arm" ? writeTemplate(answers) : writeCliFile(answers)),
};

function writeCliFile({ name = "my-endpoint" }: Answers): ScaffoldedFile {
  const base = { $schema: "https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json", name };
  return yamlFile(`${name}.yml`, place("cli-v2", base, secure), notesOf("cli-v2", secure));
}

function writeTemplate({ name = "my-endpoint" }: Answers): ScaffoldedFile {
  const base = {
    type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
    apiVersion: "2024-10-01",
    name: `[format('{0}/{1}', parameters('workspaceName'), '${name}')]`,
    location: "[resourceGroup().location]",
  };
  const parameters = {
    workspaceName: "Name of the workspace, which needs a private endpoint for callers to reach this one.",
  };
  return jsonFile(`${name}.json`, template(parameters, [place("arm", base, secure)]));
}
