import type { Kind } from "../../catalog/setting.ts";
import { nameOfKind } from "../names.ts";

/** What happens, step by step: who calls whom, to do what. */
export interface Flow {
  readonly title: string;
  readonly steps: readonly { readonly who: string; readonly whom: string; readonly does: string }[];
}

/** The kinds of the picture, and those who are outside of it. */
type Party = Kind | keyof typeof outsiders;

const outsiders = { you: "you", resourceManager: "Azure Resource Manager", azureMl: "Azure ML" } as const;

const nameOf = (party: Party): string =>
  party in outsiders ? outsiders[party as keyof typeof outsiders] : nameOfKind(party as Kind);

const step = (who: Party, whom: Party, does: string) => ({ who: nameOf(who), whom: nameOf(whom), does });

/** The three data flows of Microsoft's article "Enterprise security for Azure Machine Learning". */
export const flows: readonly Flow[] = [
  {
    title: "A workspace is created",
    steps: [
      step("you", "resourceManager", "sign in with Microsoft Entra ID and ask for a workspace"),
      step("resourceManager", "azureMl", "calls the Azure Machine Learning provider"),
      step("azureMl", "workspace", "creates the workspace in your subscription"),
      step("workspace", "keyVault", "keeps its secrets"),
      step("workspace", "storageAccount", "keeps blobs and file shares"),
      step("workspace", "containerRegistry", "keeps images; the registry may be created when first needed"),
      step("workspace", "applicationInsights", "sends telemetry"),
    ],
  },
  {
    title: "A job trains a model",
    steps: [
      step("you", "storageAccount", "upload a snapshot of the code folder, without what .amlignore lists"),
      step("you", "workspace", "ask for a run of that snapshot"),
      step("workspace", "computeCluster", "starts the run, with a token for calling back"),
      step("computeCluster", "containerRegistry", "pulls the image, or has it built"),
      step("computeCluster", "storageAccount", "reads snapshot and data, writes outputs and logs"),
      step("computeCluster", "azureMl", "writes metrics to Cosmos DB, from where clients read them"),
    ],
  },
  {
    title: "An endpoint scores",
    steps: [
      step("you", "workspace", "register a model and ask for a deployment"),
      step("workspace", "containerRegistry", "builds an image of model, scoring file and dependencies"),
      step("onlineDeployment", "containerRegistry", "pulls the image"),
      step("you", "onlineEndpoint", "send data with a key or token"),
      step("onlineEndpoint", "onlineDeployment", "hands the request on"),
      step("onlineDeployment", "applicationInsights", "logs scoring details, where that is switched on"),
      step("onlineDeployment", "azureMl", "sends telemetry to Microsoft"),
    ],
  },
];
