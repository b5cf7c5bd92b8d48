import { type FileKind, typed } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const ofOnline = [
  "instance_type",
  "instance_count",
  "app_insights_enabled",
  "scale_settings",
  "request_settings",
  "liveness_probe",
  "readiness_probe",
  "model_mount_path",
  "data_collector",
  "egress_public_network_access",
];
const isTyped = (file: Shape): boolean => file.word("type") === "kubernetes";
const isKubernetes = (file: Shape): boolean => isTyped(file) || file.nests("resources", "requests", "limits");
const tells = ["endpoint_name"];

/** A managed deployment whose endpoint the command line names; `instance_type` alone is also a word of other clouds. */
const isNameless = (file: Shape): boolean =>
  file.has("instance_type") &&
  (file.hasAny("request_settings", "liveness_probe", "readiness_probe", "egress_public_network_access") ||
    file.has("code_configuration", "environment") ||
    (file.has("instance_count") && /^Standard_/i.test(file.text("instance_type") ?? "")));

/** Deployments. The loader calls an online deployment a managed one unless its `type` is `kubernetes`. */
export const deployments: readonly FileKind[] = [
  {
    id: "pipelineComponentBatchDeployment",
    also: ["batchDeployment"],
    declares: { kind: "batchDeployment", variant: "pipeline" },
    shape: (file) => file.has("endpoint_name") && file.word("type") === "pipeline",
    tells,
  },
  {
    id: "modelBatchDeployment",
    also: ["batchDeployment"],
    declares: { kind: "batchDeployment", variant: "model" },
    shape: (file) =>
      file.word("type") === "model" &&
      (file.has("endpoint_name") || file.nests("settings", "mini_batch_size", "output_action", "retry_settings")),
    tells: [...tells, typed("model")],
    family: "model batch deployment",
  },
  {
    id: "batchDeployment",
    declares: { kind: "batchDeployment", variant: "model" },
    shape: (file) =>
      file.has("compute") &&
      !file.hasAny("type", "instance_type", "task") &&
      (file.has("endpoint_name") ||
        (file.has("mini_batch_size") && file.hasAny("output_action", "output_file_name", "retry_settings"))),
    tells: [...tells, "mini_batch_size"],
    family: "model batch deployment",
  },
  {
    id: "kubernetesOnlineDeployment",
    also: ["onlineDeployment"],
    declares: { kind: "onlineDeployment", variant: "kubernetes" },
    shape: (file) => file.has("endpoint_name") && isKubernetes(file),
    proof: (file) => isTyped(file) && file.hasAny("endpoint_name", "code_configuration", ...ofOnline),
    tells,
  },
  {
    id: "managedOnlineDeployment",
    also: ["onlineDeployment"],
    declares: { kind: "onlineDeployment", variant: "managed" },
    shape: (file) =>
      !file.has("compute") &&
      !isKubernetes(file) &&
      (file.has("endpoint_name") ? file.hasAny(...ofOnline) : isNameless(file)),
    tells: [...tells, "instance_type"],
  },
  {
    id: "deploymentTemplate",
    shape: (file) => file.has("deployment_template_type") || file.has("scoring_port", "allowed_instance_types"),
    tells: ["deployment_template_type", "scoring_port"],
  },
];
