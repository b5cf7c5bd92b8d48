import type { Kind } from "../../catalog/setting.ts";

/** One step of a data flow: who calls whom, to do what. */
export interface Step {
  readonly from: Party;
  readonly to: Party;
  readonly does: string;
}

/** The kinds of the picture, and those who are outside of it. */
export type Party = Kind | "you" | "resourceManager" | "azureMl";

/** What happens, step by step. */
export interface Flow {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** The three data flows of Microsoft's article "Enterprise security for Azure Machine Learning". */
export const flows: readonly Flow[] = [
  {
    title: "A workspace is created",
    steps: [
      { from: "you", to: "resourceManager", does: "sign in with Microsoft Entra ID and ask for a workspace" },
      { from: "resourceManager", to: "azureMl", does: "calls the Azure Machine Learning provider" },
      { from: "azureMl", to: "workspace", does: "creates the workspace in your subscription" },
      { from: "workspace", to: "keyVault", does: "keeps its secrets" },
      { from: "workspace", to: "storageAccount", does: "keeps blobs and file shares" },
      {
        from: "workspace",
        to: "containerRegistry",
        does: "keeps images; the registry may be created when first needed",
      },
      { from: "workspace", to: "applicationInsights", does: "sends telemetry" },
    ],
  },
  {
    title: "A job trains a model",
    steps: [
      {
        from: "you",
        to: "storageAccount",
        does: "upload a snapshot of the code folder, without what .amlignore lists",
      },
      { from: "you", to: "workspace", does: "ask for a run of that snapshot" },
      { from: "workspace", to: "computeCluster", does: "starts the run, with a token for calling back" },
      { from: "computeCluster", to: "containerRegistry", does: "pulls the image, or has it built" },
      { from: "computeCluster", to: "storageAccount", does: "reads snapshot and data, writes outputs and logs" },
      { from: "computeCluster", to: "azureMl", does: "writes metrics to Cosmos DB, from where clients read them" },
    ],
  },
  {
    title: "An endpoint scores",
    steps: [
      { from: "you", to: "workspace", does: "register a model and ask for a deployment" },
      { from: "workspace", to: "containerRegistry", does: "builds an image of model, scoring file and dependencies" },
      { from: "onlineDeployment", to: "containerRegistry", does: "pulls the image" },
      { from: "you", to: "onlineEndpoint", does: "send data with a key or token" },
      { from: "onlineEndpoint", to: "onlineDeployment", does: "hands the request on" },
      { from: "onlineDeployment", to: "applicationInsights", does: "logs scoring details, where that is switched on" },
      { from: "onlineDeployment", to: "azureMl", does: "sends telemetry to Microsoft" },
    ],
  },
];
