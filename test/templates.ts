/** Templates about a workspace, and what goes with them. */

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";

type Access = "Enabled" | "Disabled";

/** The workspace answers the public internet where the parameter says so; without it, it does not. */
export const workspaceTemplate = {
  $schema: `${schemas}/deploymentTemplate.json#`,
  parameters: { access: { type: "string", defaultValue: "Disabled" } },
  resources: [
    {
      type: "Microsoft.MachineLearningServices/workspaces",
      apiVersion: "2024-04-01",
      name: "demo",
      properties: { publicNetworkAccess: "[parameters('access')]" },
    },
  ],
};

/** A parameter file for it. */
export const giving = (access: Access) => ({
  $schema: `${schemas}/deploymentParameters.json#`,
  parameters: { access: { value: access } },
});

/** A template that deploys it from a path. */
export const deploying = (relativePath: string, access: Access) => ({
  $schema: `${schemas}/deploymentTemplate.json#`,
  resources: [
    {
      type: "Microsoft.Resources/deployments",
      apiVersion: "2022-09-01",
      name: "ml",
      properties: { mode: "Incremental", templateLink: { relativePath }, parameters: { access: { value: access } } },
    },
  ],
});
