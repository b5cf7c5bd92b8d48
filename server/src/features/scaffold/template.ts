import type { Json } from "../../syntax/tree.ts";
import { blanksIn } from "./blanks.ts";
import { type JsonMap, jsonFile } from "./draft.ts";
import type { ScaffoldedFile } from "./scaffold.ts";

/** A template of `resources` with a parameter for each blank in them, and where it is wanted a file with their values. */
export function templateFiles(
  name: string,
  resources: readonly JsonMap[],
  wantsParameterFile: boolean,
): readonly ScaffoldedFile[] {
  const blanks = blanksIn(JSON.stringify(resources));
  const template = jsonFile(name, {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: Object.fromEntries(
      blanks.map(([blank, { description }]) => [blank, { type: "string", metadata: { description } }]),
    ),
    resources: resources.map(inUsualOrder),
  });
  if (!wantsParameterFile) return [template];
  const parameters = jsonFile(`${name}.parameters`, {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    contentVersion: "1.0.0.0",
    parameters: Object.fromEntries(blanks.map(([blank, { placeholder, value = placeholder }]) => [blank, { value }])),
  });
  return [template, parameters];
}

const usual = "type apiVersion name scope location kind identity sku dependsOn properties".split(" ");

const inUsualOrder = (resource: JsonMap): Json =>
  Object.fromEntries(usual.flatMap((key) => (resource[key] === undefined ? [] : [[key, resource[key]]])));

/** Where resources of a template are. */
export const location = "[resourceGroup().location]";

/** Id of a resource of the workspace that a template is deployed into. */
export const childId = (type: string, name: string): string =>
  `[resourceId('Microsoft.MachineLearningServices/workspaces/${type}', parameters('workspaceName'), '${name}')]`;

/** Id of a workspace of the same template. */
export const workspaceId = (name: string): string =>
  `[resourceId('Microsoft.MachineLearningServices/workspaces', '${name}')]`;

/** Id of the workspace that a parameter of the template names. */
export const workspaceInParameter =
  "[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspaceName'))]";
