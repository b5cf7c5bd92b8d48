import type { Dialect } from "./dialect.ts";
import { hasAny, plainRoot, textAt } from "./root.ts";

const others = [
  "sourceDirectory",
  "environment",
  "runtime",
  "condaFile",
  "extraDockerfileSteps",
  "extraDockerFileSteps",
  "schemaFile",
  "enableGpu",
  "baseImage",
  "baseImageRegistry",
];

/** Inference configs of the v1 CLI (`az ml model deploy --ic`), in JSON or YAML. */
export const inferenceConfig: Dialect = {
  id: "inference-config",
  mayHold: (text) => text.includes("entryScript"),
  recognise(tree) {
    const root = plainRoot(tree);
    if (!root || textAt(root, "entryScript") === undefined || !hasAny(root, ...others)) return undefined;
    return {
      dialect: "inference-config",
      kind: "inferenceConfig",
      reason: "It has an 'entryScript' and further keys of a v1 inference configuration.",
    };
  },
  resources: () => [],
};
