import { connectedResource } from "../../catalog/connected-resource.ts";
import { attachedResource } from "../../catalog/kubernetes-cluster.ts";
import type { Kind, Setting } from "../../catalog/setting.ts";
import {
  applicationInsights,
  containerRegistry,
  hubResourceId,
  keyVault,
  storageAccount,
} from "../../catalog/workspace-resources.ts";
import { privateEndpointsOf } from "../../model/graph.ts";
import type { Reading } from "../../model/resource.ts";
import { masked } from "../../rules/masked.ts";
import { member, textOf } from "../../syntax/tree.ts";
import type { Canvas } from "./canvas.ts";
import type { Box, Located } from "./picture.ts";

interface Use {
  readonly setting: Setting;
  readonly does: string;
  /** What Azure creates where nothing is named. */
  readonly creates?: Kind;
}

const uses: readonly Use[] = [
  { setting: storageAccount, does: "keeps data in", creates: "storageAccount" },
  { setting: keyVault, does: "keeps secrets in", creates: "keyVault" },
  { setting: containerRegistry, does: "takes images from", creates: "containerRegistry" },
  { setting: applicationInsights, does: "sends telemetry to", creates: "applicationInsights" },
  { setting: hubResourceId, does: "belongs to" },
  { setting: attachedResource, does: "runs on" },
  { setting: connectedResource, does: "leads to" },
];

/** Arrows from a resource to those that its settings name. */
export function linkUses(canvas: Canvas, { resource, others }: Located): void {
  const from = canvas.boxOf(resource);
  if (!from) return;
  for (const { setting, does, creates } of uses.filter(({ setting: { kind } }) => kind === resource.kind)) {
    if (setting.inheritedByProject && resource.variant === "project") continue;
    const named = resource.refersTo?.(setting) ?? [];
    for (const other of named) {
      const to = canvas.boxOf(other);
      const isPrivate = privateEndpointsOf(other, others).length > 0;
      if (to) canvas.link(from, to, does, isPrivate ? "private" : to.reach);
    }
    if (named.length === 0 && creates) canvas.link(from, notHere(canvas, creates, resource.read(setting)), does);
  }
}

/** What a workspace uses that its file does not declare. */
function notHere(canvas: Canvas, kind: Kind, reading: Reading): Box {
  if (reading.is === "absent") return canvas.add({ kind, name: "", origin: "created" });
  const id = reading.is === "known" ? reading.values[0]?.raw : undefined;
  const name = typeof id === "string" ? masked(id).split("/").at(-1) : undefined;
  return name ? canvas.named(kind, name) : canvas.add({ kind, name: "", origin: "elsewhere" });
}

/** What the whole does with a part. */
const parts: Readonly<Partial<Record<Kind, string>>> = {
  computeCluster: "runs jobs on",
  computeInstance: "gives people",
  attachedCompute: "runs jobs on",
  onlineEndpoint: "serves through",
  batchEndpoint: "serves through",
  onlineDeployment: "sends requests to",
  batchDeployment: "sends requests to",
  datastore: "reads data through",
  connection: "connects through",
  webService: "serves through",
};

/** An arrow to a resource from what it is a part of. */
export function linkParts(canvas: Canvas, located: Located): void {
  const to = canvas.boxOf(located.resource);
  const does = parts[located.resource.kind];
  if (to && does) for (const from of wholes(canvas, located)) canvas.link(from, to, does);
}

function wholes(canvas: Canvas, { resource, uri }: Located): readonly Box[] {
  const holders = (resource.holders?.() ?? []).flatMap((holder) => canvas.boxOf(holder) ?? []);
  if (holders.length > 0) return holders;
  const endpoint = textOf(member(resource.node, "endpoint_name")?.value);
  if (endpoint === undefined) return [canvas.workspaceFor(uri)];
  return [canvas.named(resource.kind === "batchDeployment" ? "batchEndpoint" : "onlineEndpoint", endpoint)];
}
