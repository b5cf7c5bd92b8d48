import type { Kind } from "../../catalog/setting.ts";
import { Canvas } from "./canvas.ts";
import { linkParts, linkUses } from "./links.ts";
import type { Located, Picture } from "./picture.ts";

const drawn: ReadonlySet<Kind> = new Set<Kind>([
  "workspace",
  "registry",
  "onlineEndpoint",
  "batchEndpoint",
  "onlineDeployment",
  "batchDeployment",
  "computeCluster",
  "computeInstance",
  "attachedCompute",
  "datastore",
  "connection",
  "webService",
  "storageAccount",
  "keyVault",
  "containerRegistry",
  "applicationInsights",
  "kubernetesCluster",
  "aiServices",
  "searchService",
]);

/** Draws what files declare: each resource a box, each use an arrow. */
export function pictureOf(all: readonly Located[]): Picture {
  const canvas = new Canvas();
  const shown = all.filter(({ resource }) => drawn.has(resource.kind));
  for (const located of shown) canvas.declare(located);
  for (const located of shown) linkUses(canvas, located);
  for (const located of shown) linkParts(canvas, located);
  return { boxes: canvas.boxes, arrows: canvas.arrows };
}
