import { isContainerImage } from "../environment-value.ts";
import { type FileKind, typed } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const ofEnvironment = new Set(
  "name id description tags version creation_context latest_version auto_delete_setting build image conda_file inference_config os_type datastore intellectual_property properties".split(
    " ",
  ),
);
const assetTypes = new Set(["urifile", "urifolder", "mltable"]);
const modelTypes = new Set(["custommodel", "mlflowmodel", "tritonmodel"]);
const data = [typed("uri_?(?:file|folder)"), typed("mltable")];

/** Every key must be known: a name and an image are also what dev containers and many a list of pictures have. */
function isEnvironment(file: Shape): boolean {
  if (!file.has("name") || !file.hasOnly(ofEnvironment)) return false;
  if (file.hasAny("conda_file", "inference_config")) return file.hasAny("conda_file", "image", "build");
  if (file.syntax === "json" && !file.has("version")) return false;
  return isContainerImage(file.text("image")) || file.nests("build", "path", "dockerfile_path");
}

/** What jobs and deployments use by reference. */
export const assets: readonly FileKind[] = [
  {
    id: "dataImport",
    shape: (file) => file.nests("source", "connection") && file.has("path"),
    tells: ["connection[\"']?\\s*:"],
  },
  {
    id: "data",
    shape: (file) => assetTypes.has(file.word("type") ?? "") && file.has("path") && !file.has("source"),
    tells: data,
  },
  {
    id: "model",
    shape: (file) => modelTypes.has(file.word("type") ?? "") && file.has("path"),
    tells: [typed("(?:custom|mlflow|triton)_?model")],
  },
  { id: "index" },
  {
    id: "environment",
    declares: { kind: "environment" },
    shape: isEnvironment,
    tells: ["image[\"']?\\s*:", "build[\"']?\\s*:", "conda_file"],
  },
  {
    id: "modelVersionPackage",
    shape: (file) => file.has("target_environment", "inferencing_server"),
    tells: ["inferencing_server"],
  },
  {
    id: "schedule",
    shape: (file) => file.has("trigger") && file.hasAny("create_job", "create_monitor", "import_data"),
    tells: ["create_job", "create_monitor", "import_data"],
  },
  { id: "featureSet", shape: (file) => file.has("entities", "specification"), tells: ["specification"] },
  {
    id: "featureStoreEntity",
    // A feature set's own specification lists index columns, too, beside where its features come from.
    shape: (file) => file.has("name", "index_columns") && !file.hasAny("source", "features"),
    tells: ["index_columns"],
  },
];
