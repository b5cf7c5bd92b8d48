import { type MapNode, member, type Tree, textOf } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { isOurs, resourcesOf } from "./resources.ts";
import { type Declaration, declarations } from "./template.ts";

const isTemplate = (root: MapNode): boolean =>
  /deploymentTemplate\.json#?$/i.test(textOf(member(root, "$schema")?.value) ?? "");

const declared = (tree: Tree): readonly Declaration[] => {
  const [root] = tree.roots;
  return root?.kind === "map" && isTemplate(root) ? declarations(root) : [];
};

/** Azure Resource Manager templates in JSON that deploy something of Azure Machine Learning. */
export const arm: Dialect = {
  id: "arm",
  mayHold: (text) => /deploymentTemplate\.json/i.test(text) && /Microsoft\.MachineLearningServices\//i.test(text),
  recognise(tree) {
    if (!declared(tree).some(isOurs)) return undefined;
    return {
      dialect: "arm",
      kind: "template",
      reason: "It is a deployment template with a 'Microsoft.MachineLearningServices' resource.",
    };
  },
  resources: (tree) => declared(tree).flatMap(resourcesOf),
};
