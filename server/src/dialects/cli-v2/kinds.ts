import type { FileKind } from "./file-kind.ts";
import { assets } from "./kinds/assets.ts";
import { computes } from "./kinds/computes.ts";
import { connections } from "./kinds/connections.ts";
import { datastores } from "./kinds/datastores.ts";
import { deployments } from "./kinds/deployments.ts";
import { endpoints } from "./kinds/endpoints.ts";
import { jobs } from "./kinds/jobs.ts";
import { promptFlow } from "./kinds/prompt-flow.ts";
import { workspaces } from "./kinds/workspaces.ts";

/** Every kind, in the order in which shapes are tried. */
export const fileKinds: readonly FileKind[] = [
  ...workspaces,
  ...endpoints,
  ...deployments,
  ...computes,
  ...datastores,
  ...connections,
  ...jobs,
  ...assets,
  ...promptFlow,
];

export const kindById = (id: string): FileKind | undefined => fileKinds.find((kind) => kind.id === id);
