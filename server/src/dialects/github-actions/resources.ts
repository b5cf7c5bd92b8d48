import { authEnabled } from "../../catalog/web-service.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import type { Resource } from "../../model/resource.ts";
import type { MapNode } from "../../syntax/tree.ts";
import { nodeAt, textAt } from "../root.ts";
import { plainResource } from "../v1/plain-resource.ts";

const declare = (kind: Resource["kind"], root: MapNode, variant: string): Resource =>
  plainResource("github-actions", kind, root, variant);

function isTrue(root: MapNode, key: string): boolean {
  const node = nodeAt(root, key);
  return node?.kind === "scalar" && node.value === true;
}

/** What an action makes of its parameter file. Where a file only names what is there already, nothing is made. */
export function resourcesIn(root: MapNode, kind: string): readonly Resource[] {
  if (kind === "actionsWorkspace")
    return isTrue(root, "create_workspace") ? [declare("workspace", root, "default")] : [];
  if (kind === "actionsCompute")
    return textAt(root, "compute_type")?.toLowerCase() === "akscluster"
      ? [declare("attachedCompute", root, "aks")]
      : [declare("computeCluster", root, "amlCompute")];
  return kind === "actionsDeploy" ? webService(root) : [];
}

/** Without a cluster's name the action deploys to a container instance; an image alone, or one of a function, is no web service. */
function webService(root: MapNode): readonly Resource[] {
  const target = textAt(root, "deployment_compute_target") ?? "";
  const image = textAt(root, "create_image") ?? "";
  if ((target !== "" && isPlaceholder(target)) || /^function/i.test(image) || isTrue(root, "skip_deployment"))
    return [];
  const service = declare("webService", root, target === "" ? "aci" : "aks");
  return [withDefaults(service)];
}

const withDefaults = (service: Resource): Resource => ({
  ...service,
  read(setting) {
    const reading = service.read(setting);
    if (setting !== authEnabled || reading.is !== "absent") return reading;
    return { ...reading, assumed: service.variant === "aci" ? "false" : "true" };
  },
});
