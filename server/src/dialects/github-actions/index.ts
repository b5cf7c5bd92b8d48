import type { MapNode, Tree } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { has, hasAny, plainRoot, textAt } from "../root.ts";
import { resourcesIn } from "./resources.ts";

const workspace = ["create_workspace", "create_resource_group", "cmk_key_vault", "resource_cmk_uri"];
const compute = ["amlcluster", "akscluster"];
const deploy = [
  "inference_entry_script",
  "inference_source_directory",
  "deployment_compute_target",
  "model_data_collection_enabled",
  "delete_service_after_deployment",
];
/** Keys of which one alone might be another's. */
const ofService = [
  "authentication_enabled",
  "token_auth_enabled",
  "ssl_enabled",
  "app_insights_enabled",
  "cpu_cores",
  "memory_gb",
];
const run = ["runconfig_python_file", "runconfig_yaml_file", "pipeline_yaml_file", "runconfig_python_function_name"];

const kinds: readonly { readonly kind: string; readonly says: string; readonly is: (root: MapNode) => boolean }[] = [
  {
    kind: "actionsWorkspace",
    says: "a workspace",
    is: (root) => has(root, "name", "resource_group") && hasAny(root, ...workspace),
  },
  {
    kind: "actionsCompute",
    says: "a compute target",
    is: (root) => has(root, "name") && compute.includes(textAt(root, "compute_type")?.toLowerCase() ?? ""),
  },
  {
    kind: "actionsDeploy",
    says: "a deployment",
    is: (root) => hasAny(root, ...deploy) || ofService.filter((key) => has(root, key)).length > 1,
  },
  { kind: "actionsRun", says: "a run", is: (root) => hasAny(root, ...run) },
];

const telling = new RegExp([...workspace, ...compute, ...deploy, ...ofService, ...run].join("|"), "i");

function kindOf(tree: Tree): (typeof kinds)[number] | undefined {
  const root = tree.syntax === "json" ? plainRoot(tree) : undefined;
  return root && kinds.find(({ is }) => is(root));
}

/** Parameter files of the old GitHub Actions for Azure ML (`.cloud/.azure/*.json`). Their names are free. */
export const githubActions: Dialect = {
  id: "github-actions",
  mayHold: (text) => telling.test(text),
  recognise(tree) {
    const found = kindOf(tree);
    return (
      found && {
        dialect: "github-actions",
        kind: found.kind,
        reason: `Its keys are those of ${found.says} for the old GitHub Actions of Azure ML.`,
      }
    );
  },
  resources(tree) {
    const root = plainRoot(tree);
    const found = kindOf(tree);
    return root && found ? resourcesIn(root, found.kind) : [];
  },
};
