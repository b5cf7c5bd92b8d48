import type { MapNode, Tree } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { hasAny, plainRoot, textAt } from "../root.ts";
import { plainResource } from "./plain-resource.ts";

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
const rootOf = (tree: Tree): MapNode | undefined => {
  const root = plainRoot(tree);
  return root && textAt(root, "entryScript") !== undefined && hasAny(root, ...others) ? root : undefined;
};

export const inferenceConfig: Dialect = {
  id: "inference-config",
  mayHold: (text) => text.includes("entryScript"),
  recognise(tree) {
    if (!rootOf(tree)) return undefined;
    return {
      dialect: "inference-config",
      kind: "inferenceConfig",
      reason: "It has an 'entryScript' and further keys of a v1 inference configuration.",
    };
  },
  resources(tree) {
    const root = rootOf(tree);
    return root ? [plainResource("inference-config", "webService", root, "inferenceConfig")] : [];
  },
};
