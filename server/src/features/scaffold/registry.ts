import {
  registryAcrSku,
  registryBlobPublicAccess,
  registryIdentity,
  registryPublicNetworkAccess,
  registryStorageHns,
  registryStorageType,
} from "../../catalog/registry.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given } from "./draft.ts";
import { format, resourceName } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Answers, Scaffold } from "./scaffold.ts";
import { location } from "./template.ts";

export const registry: Scaffold = {
  id: "registry",
  title: "Registry",
  description: "Shares models, environments and components between workspaces, over private endpoints.",
  questions: [
    resourceName("name", "Name of the registry", "my-registry"),
    format,
    {
      id: "network",
      title: "Who can reach it",
      explanation: "Whether the registry answers the public internet.",
      type: "choice",
      default: "private",
      choices: [
        { value: "private", label: "Private endpoints only", detail: "Each workspace's network needs one." },
        {
          value: "public",
          label: "The internet",
          detail: "No private endpoint is needed.",
          costs: "Whoever holds a token of a member gets at the assets from anywhere.",
        },
      ],
    },
  ],
  write: (answers) =>
    resourceFiles(answers, [
      {
        name: answers.name ?? "",
        schema: "registry",
        type: "registries",
        plain: (dialect) =>
          dialect === "arm"
            ? { location, properties: { regionDetails: [{ location }] } }
            : {
                location: blank(dialect, "location"),
                replication_locations: [{ location: blank(dialect, "location") }],
              },
        settings: (dialect) => settings(dialect, answers),
      },
    ]),
};

const settings = (dialect: DialectId, { network }: Answers): readonly Given[] => [
  [registryIdentity, "systemAssigned"],
  ...(network === "private" ? ([[registryPublicNetworkAccess, "disabled"]] as const) : []),
  [registryStorageType, dialect === "arm" ? "Standard_ZRS" : "standard_zrs"],
  [registryStorageHns, "false"],
  [registryBlobPublicAccess, "false"],
  [registryAcrSku, "premium"],
];
