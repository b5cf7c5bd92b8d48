import type { Range } from "vscode-languageserver";
import type { Kind } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import { Canvas } from "./canvas.ts";
import { linkParts, linkUses } from "./links.ts";
import type { KeyOwner, Reach } from "./marks.ts";

/** A thing of the deployment. */
export interface Box {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Kind and name, for people. */
  readonly title: string;
  /** What there is to say of it, in words: colour alone is not read by everyone. */
  readonly marks: readonly string[];
  /** `declared` in the files, named there but declared `elsewhere`, or `created` by Azure because nothing is named. */
  readonly origin: "declared" | "elsewhere" | "created";
  readonly reach?: Reach;
  readonly keyOwner?: KeyOwner;
  readonly uri?: string;
  readonly range?: Range;
}

/** Who uses whom. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** As open as what it leads to, unless a private endpoint carries it. */
  readonly reach?: Reach | "private";
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** A resource with its place. */
export interface Located {
  readonly resource: Resource;
  readonly uri: string;
  readonly range: Range;
  /** All resources of the same file. */
  readonly others: readonly Resource[];
}

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
