import { authType, isSharedToAll, target } from "../../catalog/connection.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { Given, JsonMap } from "./draft.ts";
import { format, parameterFile, resourceName } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Answers, Choice, Scaffold } from "./scaffold.ts";

interface Service {
  readonly label: string;
  readonly detail: string;
  readonly type: string;
  /** What a template calls the type. */
  readonly category: string;
  /** The YAML key for its address, where it is not `target`. */
  readonly address?: string;
  readonly byManagedIdentity?: true;
  /** Whether the client asks for the id of the service besides. */
  readonly byId?: true;
}

const openAi: Service = {
  label: "Azure OpenAI",
  detail: "Models behind an address of yours.",
  type: "azure_open_ai",
  category: "AzureOpenAI",
  address: "azure_endpoint",
};
/** Only services that can be signed in to without a secret. */
const services: Readonly<Record<string, Service>> = {
  openAi,
  aiServices: {
    label: "Azure AI services",
    detail: "Speech, vision, language and others.",
    type: "azure_ai_services",
    category: "AIServices",
    address: "endpoint",
    byId: true,
  },
  search: {
    label: "Azure AI Search",
    detail: "An index to ground answers on.",
    type: "azure_ai_search",
    category: "CognitiveSearch",
    address: "endpoint",
  },
  lake: {
    label: "Data lake",
    detail: "Azure Data Lake Storage Gen2.",
    type: "azure_data_lake_gen2",
    category: "ADLSGen2",
  },
  containers: {
    label: "Container registry",
    detail: "Images for jobs and deployments, by a managed identity.",
    type: "container_registry",
    category: "ContainerRegistry",
    byManagedIdentity: true,
  },
};

export const connection: Scaffold = {
  id: "connection",
  title: "Connection",
  description: "Signs in to another service by an identity, so there is nothing to keep secret.",
  questions: [
    resourceName("name", "Name of the connection", "my-connection"),
    format,
    {
      id: "service",
      title: "What it connects",
      explanation: "These services can be signed in to without a key.",
      type: "choice",
      default: "openAi",
      choices: Object.entries(services).map(([value, { label, detail }]): Choice => ({ value, label, detail })),
    },
    {
      id: "shared",
      title: "Who can use it",
      explanation: "In a hub, a connection can serve all projects.",
      type: "choice",
      default: "false",
      choices: [
        { value: "false", label: "This workspace", detail: "The hub or project that it is made in." },
        {
          value: "true",
          label: "All projects of the hub",
          detail: "No project needs its own.",
          costs: "Whoever joins any of them can use it.",
        },
      ],
    },
    parameterFile,
  ],
  write: (answers) =>
    resourceFiles(answers, [
      {
        name: answers.name ?? "",
        schema: "connection",
        type: "workspaces/connections",
        plain: (dialect) => (dialect === "arm" ? inTemplate : inYaml)(serviceOf(answers)),
        settings: (dialect) => settings(dialect, answers),
      },
    ]),
};

const serviceOf = ({ service = "" }: Answers): Service => services[service] ?? openAi;

function inTemplate({ category, byManagedIdentity, byId }: Service): JsonMap {
  const credentials = { clientId: blank("arm", "identityClientId"), resourceId: blank("arm", "identityId") };
  return {
    properties: {
      category,
      ...(byManagedIdentity && { credentials }),
      ...(byId && { metadata: { ResourceId: blank("arm", "aiServicesId") } }),
    },
  };
}

function inYaml({ type, address, byManagedIdentity, byId }: Service): JsonMap {
  const credentials = { client_id: blank("cli-v2", "identityClientId"), resource_id: blank("cli-v2", "identityId") };
  return {
    type,
    ...(address !== undefined && { [address]: blank("cli-v2", "target") }),
    ...(byId && { ai_services_resource_id: blank("cli-v2", "aiServicesId") }),
    ...(byManagedIdentity && { credentials }),
  };
}

function settings(dialect: DialectId, answers: Answers): readonly Given[] {
  const { address, byManagedIdentity } = serviceOf(answers);
  return [
    ...(dialect === "arm" || address === undefined ? ([[target, blank(dialect, "target")]] as const) : []),
    [authType, byManagedIdentity ? "managedIdentity" : "aad"],
    [isSharedToAll, answers.shared ?? "false"],
  ];
}
