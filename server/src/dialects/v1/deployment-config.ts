import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import { member, type Tree, textOf } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";

const kinds: Readonly<Record<string, string>> = {
  aci: "aciDeploymentConfig",
  aks: "aksDeploymentConfig",
  aksendpoint: "aksEndpointDeploymentConfig",
  local: "localDeploymentConfig",
};

const variantOf = (tree: Tree): string | undefined => {
  const [root] = tree.roots;
  const variant = textOf(member(root, "computeType")?.value)?.toLowerCase();
  return variant !== undefined && variant in kinds && !member(root, "$schema") ? variant : undefined;
};

/** Deployment configs of the v1 CLI and SDK (`az ml model deploy --dc`), in JSON or YAML. */
export const sdkV1: Dialect = {
  id: "sdk-v1",
  mayHold: (text) => /computeType/i.test(text),
  recognise(tree) {
    const variant = variantOf(tree);
    if (variant === undefined) return undefined;
    return {
      dialect: "sdk-v1",
      kind: kinds[variant] ?? variant,
      reason: `It has a top-level 'computeType' of '${variant}' and no '$schema'.`,
    };
  },
  resources(tree) {
    const [node] = tree.roots;
    const variant = variantOf(tree);
    if (variant === undefined || node?.kind !== "map") return [];
    const anchor = member(node, "computeType");
    const subject = { dialect: "sdk-v1", node, anchor: anchor?.keySpan ?? node.span, evaluate: literal } as const;
    return [createResource({ kind: "webService", variant, name: undefined, apiVersion: undefined }, subject)];
  },
};
