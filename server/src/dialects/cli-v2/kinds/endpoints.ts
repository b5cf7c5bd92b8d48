import type { FileKind } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const isOnlyEndpoint = (file: Shape): boolean => !file.hasAny("compute", "defaults", "endpoint_name");
const online = ["auth_mode"];

const ofAny = new Set(["name", "auth_mode", "description", "tags", "properties"]);

/**
 * Batch endpoints take Entra tokens only and need nothing more. An online endpoint may be written so, too, but whoever
 * goes as far as such tokens there says something about its network as well.
 */
const isBareEndpoint = (file: Shape): boolean =>
  file.word("auth_mode") === "aadtoken" && file.has("name") && file.hasOnly(ofAny);

/** Endpoints. The loader calls an online endpoint a Kubernetes one where it has `compute`. */
export const endpoints: readonly FileKind[] = [
  {
    id: "kubernetesOnlineEndpoint",
    also: ["onlineEndpoint"],
    declares: { kind: "onlineEndpoint", variant: "kubernetes" },
    shape: (file) => file.has("auth_mode", "compute") && !file.hasAny("defaults", "endpoint_name"),
    tells: online,
  },
  {
    id: "batchEndpoint",
    declares: { kind: "batchEndpoint" },
    shape: (file) => (file.nests("defaults", "deployment_name") && !file.has("endpoint_name")) || isBareEndpoint(file),
    proof: (file) => file.nests("defaults", "deployment_name") && !file.has("endpoint_name"),
    tells: ["deployment_name", "auth_mode"],
  },
  {
    id: "managedOnlineEndpoint",
    also: ["onlineEndpoint"],
    declares: { kind: "onlineEndpoint", variant: "managed" },
    shape: (file) => file.has("auth_mode") && file.hasAny("name", "traffic", "mirror_traffic") && isOnlyEndpoint(file),
    // A batch endpoint, too, may have nothing but a name and `auth_mode`.
    proof: (file) =>
      (file.hasAny("traffic", "mirror_traffic") || file.has("auth_mode", "public_network_access")) &&
      isOnlyEndpoint(file),
    tells: online,
  },
  {
    id: "serverlessEndpoint",
    shape: (file) =>
      file.has("name") &&
      /^azureml:/i.test(file.text("model_id") ?? "") &&
      !file.hasAny("marketplace_plan", "auth_mode"),
    tells: ["model_id"],
  },
];
