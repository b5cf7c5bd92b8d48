import type { Scope } from "../../expressions/arm/scope.ts";
import type { Resource } from "../../model/resource.ts";
import { type MapNode, member, type Tree, textOf } from "../../syntax/tree.ts";
import { type Kept, keep, keepWhile } from "../../syntax/watch.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import type { Dialect } from "../dialect.ts";
import type { Deployment } from "./deployment.ts";
import { passagesOf } from "./passages.ts";
import { relatedResourcesOf } from "./related-resources.ts";
import { isOurs } from "./resources.ts";
import { handedBy } from "./scope.ts";
import { scopeAt } from "./scope-at.ts";
import { type Contents, contentsOf, wasSpent } from "./template.ts";

/** Of all four scopes: resource group, subscription, management group, tenant. */
const isTemplate = (root: MapNode): boolean =>
  /deploymentTemplate\.json#?$/i.test(textOf(member(root, "$schema")?.value)?.trim() ?? "");

const known = new WeakMap<MapNode, Kept<Contents>>();

/** What a template declares that deploys something of ours, worked out once a root; undefined for any other file. */
export function contentsIn(tree: Tree): Contents | undefined {
  const [root] = tree.roots;
  if (root?.kind !== "map" || !isTemplate(root)) return undefined;
  const contents = keep(known, root, () => contentsOf(root, { files: tree.linked }));
  return contents.declarations.some(isOurs) ? contents : undefined;
}

/** Whether some of a template was too much to work out, so that less was tried of the rest. */
export function wasTooMuch(tree: Tree): boolean {
  const contents = contentsIn(tree);
  return contents !== undefined && wasSpent(contents);
}

/** Azure Resource Manager templates in JSON that deploy something of Azure Machine Learning. */
export const arm: Dialect = {
  id: "arm",
  mayHold: (text) => /deploymentTemplate\.json/i.test(text) && /Microsoft\.MachineLearningServices\\?\//i.test(text),
  recognise(tree) {
    if (!contentsIn(tree)) return undefined;
    return {
      dialect: "arm",
      kind: "template",
      reason: "It is a deployment template with a 'Microsoft.MachineLearningServices' resource.",
    };
  },
  resources(tree) {
    const contents = contentsIn(tree);
    return contents ? resourcesIn(contents) : [];
  },
};

const resourcesIn = (contents: Contents): readonly Resource[] => [
  ...relatedResourcesOf(contents),
  ...passagesOf(contents),
];

interface Given {
  readonly contents: Contents;
  readonly resources: readonly Resource[];
}

/** What the values of a parameter file make of templates, by their roots. */
const givenBy = onceForEach((_: MapNode) => new WeakMap<MapNode, Kept<Given>>());

/** What a template declares where it is deployed with the values of a parameter file. */
export function resourcesGiven(tree: Tree, values: MapNode): readonly Resource[] {
  const [root] = tree.roots;
  if (root?.kind !== "map" || !contentsIn(tree)) return [];
  const holds = ({ contents }: Given): boolean => !wasSpent(contents);
  return keepWhile(givenBy(values), root, holds, () => {
    const contents = contentsOf(root, { handed: handedBy(values), files: tree.linked });
    return { contents, resources: resourcesIn(contents) };
  }).resources;
}

const deployed = new WeakMap<Deployment, Kept<readonly Resource[]>>();

/** What a template declares as another one deploys it; what that one declares is elsewhere. */
export const resourcesDeployed = (deployment: Deployment): readonly Resource[] =>
  keep(deployed, deployment, () => resourcesIn(deployment.contents));

/** The names that an expression at an offset of a template can see; undefined in any other file. */
export const expressionScope = (tree: Tree, offset: number): Scope | undefined => {
  const contents = contentsIn(tree);
  return contents && scopeAt(contents, offset);
};
