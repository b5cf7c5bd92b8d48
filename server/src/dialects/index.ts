import type { Tree } from "../syntax/tree.ts";
import { arm } from "./arm/index.ts";
import { cliV2 } from "./cli-v2/index.ts";
import { conda } from "./conda.ts";
import type { Dialect, Recognition } from "./dialect.ts";
import { githubActions } from "./github-actions/index.ts";
import { roleDefinition } from "./role-definition/index.ts";
import { sdkV1 } from "./v1/deployment-config.ts";
import { inferenceConfig } from "./v1/inference-config.ts";
import { pipelineV1 } from "./v1/pipeline.ts";
import { runConfig } from "./v1/run-config.ts";
import { workspaceConfig } from "./v1/workspace-config.ts";

export { resourcesDeployed, resourcesGiven, wasTooMuch } from "./arm/index.ts";

/** In the order in which they are asked: those first whose keys no other has. */
export const dialects: readonly Dialect[] = [
  arm,
  sdkV1,
  inferenceConfig,
  githubActions,
  workspaceConfig,
  runConfig,
  pipelineV1,
  roleDefinition,
  cliV2,
  conda,
];

/** Whether a text is worth parsing at all. */
export const mayBeOurs = (text: string): boolean => dialects.some((dialect) => dialect.mayHold(text));

/** The dialect of a file with what it saw; undefined for a file that is none of ours. */
export function recognise(tree: Tree): { readonly dialect: Dialect; readonly recognition: Recognition } | undefined {
  for (const dialect of dialects) {
    const recognition = dialect.recognise(tree);
    if (recognition) return { dialect, recognition };
  }
  return undefined;
}
