import {
  clusterIdentity,
  clusterIdleTime,
  clusterLocalAuth,
  clusterMinNodes,
  clusterPublicIp,
  clusterSsh,
  clusterSubnet,
  clusterTier,
  clusterUserIdentities,
} from "../../catalog/compute-cluster.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { networkQuestion, subnet } from "./compute-network.ts";
import type { Given, JsonMap } from "./draft.ts";
import { identityQuestion, identitySettings } from "./identities.ts";
import { computeName, format, machineSize, parameterFile, wholeNumber } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Answers, Scaffold } from "./scaffold.ts";
import { location } from "./template.ts";

export const computeCluster: Scaffold = {
  id: "computeCluster",
  title: "Compute cluster",
  description: "Without public addresses, SSH or local accounts; with an identity to read data.",
  questions: [
    computeName("my-cluster"),
    format,
    networkQuestion,
    identityQuestion("a job on the cluster", "Give it a role on the storage account."),
    {
      id: "tier",
      title: "Tier",
      explanation: "Whether nodes may be taken away while a job runs.",
      type: "choice",
      default: "dedicated",
      choices: [
        { value: "dedicated", label: "Dedicated", detail: "Nodes are yours until they are released." },
        { value: "lowPriority", label: "Low priority", detail: "Cheaper, and may be taken away." },
      ],
    },
    machineSize,
    wholeNumber("nodes", "Most nodes", "4", "Nodes are released again when there is no work."),
    parameterFile,
  ],
  write: (answers) =>
    resourceFiles(answers, [
      {
        name: answers.name ?? "",
        schema: "amlCompute",
        type: "workspaces/computes",
        plain: (dialect) => (dialect === "arm" ? inTemplate(answers) : inYaml(answers)),
        settings: (dialect) => settings(dialect, answers),
      },
    ]),
};

const inYaml = ({ size = "", nodes }: Answers): JsonMap => ({
  type: "amlcompute",
  size,
  max_instances: Number(nodes),
});

const inTemplate = ({ size = "", nodes }: Answers): JsonMap => ({
  location,
  properties: {
    computeType: "AmlCompute",
    properties: { vmSize: size, scaleSettings: { maxNodeCount: Number(nodes) } },
  },
});

const settings = (dialect: DialectId, answers: Answers): readonly Given[] => [
  [clusterTier, answers.tier ?? "dedicated"],
  [clusterMinNodes, 0],
  [clusterIdleTime, dialect === "arm" ? "PT120S" : 120],
  [clusterSsh, "disabled"],
  [clusterLocalAuth, "true"],
  ...(answers.network === "subnet" ? ([[clusterSubnet, subnet(dialect)]] as const) : []),
  [clusterPublicIp, "false"],
  ...identitySettings(dialect, answers, clusterIdentity, clusterUserIdentities),
];
