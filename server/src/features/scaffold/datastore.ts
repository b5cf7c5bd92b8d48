import { credentialsType, protocol, serviceDataAccessAuthIdentity } from "../../catalog/datastore.ts";
import type { DialectId } from "../../catalog/setting.ts";
import { blank } from "./blanks.ts";
import type { JsonMap } from "./draft.ts";
import { format, freeText, parameterFile } from "./questions.ts";
import { resourceFiles } from "./resource-draft.ts";
import type { Scaffold } from "./scaffold.ts";

interface Store {
  readonly schema: string;
  readonly type: string;
  readonly datastoreType: string;
  /** The key that names what is inside the account, in YAML and in a template. */
  readonly container: readonly [yaml: string, arm: string];
}

const blob: Store = {
  schema: "azureBlob",
  type: "azure_blob",
  datastoreType: "AzureBlob",
  container: ["container_name", "containerName"],
};
const stores: Readonly<Record<string, Store>> = {
  blob,
  lake: {
    schema: "azureDataLakeGen2",
    type: "azure_data_lake_gen2",
    datastoreType: "AzureDataLakeGen2",
    container: ["filesystem", "filesystem"],
  },
  file: {
    schema: "azureFile",
    type: "azure_file",
    datastoreType: "AzureFile",
    container: ["file_share_name", "fileShareName"],
  },
};

export const datastore: Scaffold = {
  id: "datastore",
  title: "Datastore",
  description: "Keeps no credential: whoever reads the data does so by their own identity.",
  questions: [
    freeText(
      "name",
      "Name of the datastore",
      "my_datastore",
      "Jobs name it in their inputs.",
      "^[A-Za-z0-9_]{1,255}$",
      "letters, digits or '_'",
    ),
    format,
    {
      id: "store",
      title: "What it points to",
      explanation: "The kind of storage that holds the data.",
      type: "choice",
      default: "blob",
      choices: [
        { value: "blob", label: "Blob container", detail: "Azure Blob Storage." },
        { value: "lake", label: "File system of a data lake", detail: "Azure Data Lake Storage Gen2." },
        { value: "file", label: "File share", detail: "Azure Files." },
      ],
    },
    {
      id: "preview",
      title: "Previews in the studio",
      explanation: "By which identity the workspace itself reads the data, for previews and profiles.",
      type: "choice",
      default: "none",
      choices: [
        { value: "none", label: "The user's", detail: "Each sees what they may read." },
        {
          value: "workspaceSystemAssignedIdentity",
          label: "The workspace's",
          detail: "It reads for all.",
          costs: "Members see previews of data that they may not read themselves.",
        },
      ],
      when: { format: ["arm"] },
    },
    parameterFile,
  ],
  write: (answers) => {
    const { name = "", store = "", preview = "none" } = answers;
    const chosen = stores[store] ?? blob;
    return resourceFiles(answers, [
      {
        name,
        schema: chosen.schema,
        type: "workspaces/datastores",
        plain: (dialect) => plain(dialect, chosen),
        settings: () => [
          [credentialsType, "none"],
          [protocol, "https"],
          [serviceDataAccessAuthIdentity, preview],
        ],
      },
    ]);
  },
};

function plain(dialect: DialectId, { type, datastoreType, container: [yaml, arm] }: Store): JsonMap {
  const account = blank(dialect, "storageAccountName");
  const container = blank(dialect, "containerName");
  return dialect === "arm"
    ? { properties: { datastoreType, accountName: account, [arm]: container } }
    : { type, account_name: account, [yaml]: container };
}
