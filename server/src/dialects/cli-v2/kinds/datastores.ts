import { type FileKind, typed } from "../file-kind.ts";

/** `azure_blob` is also a type of connection, which alone has a `url`. */
const datastore = (id: string, spelling: string): FileKind => ({
  id,
  declares: { kind: "datastore", variant: id },
  shape: (file) =>
    file.word("type") === id.toLowerCase() &&
    file.hasAny("account_name", "store_name", "one_lake_workspace_name") &&
    !file.hasAny("url", "is_shared", "metadata"),
  tells: [typed(spelling)],
});

export const datastores: readonly FileKind[] = [
  { ...datastore("azureBlob", "azure_?blob"), family: "connection" },
  datastore("azureFile", "azure_?file"),
  datastore("azureDataLakeGen1", "azure_?data_?lake_?gen_?1"),
  datastore("azureDataLakeGen2", "azure_?data_?lake_?gen_?2"),
  { ...datastore("oneLake", "one_?lake"), also: ["oneLakeDatastore"] },
];
