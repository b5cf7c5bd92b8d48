import type { Kind } from "../../catalog/setting.ts";
import type { Outcome } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import { follow } from "../../model/follow.ts";
import type { Resource } from "../../model/resource.ts";
import { namesMachineLearning } from "../../roles/read-role.ts";
import { type MapNode, member, type Node, textOf } from "../../syntax/tree.ts";
import { allowsEverything, withPermissions } from "../role-definition/permissions.ts";
import { readerIn } from "./copies.ts";
import { camel, kindOf, kinds, variantPaths } from "./kinds.ts";
import type { Declaration } from "./template.ts";

const provider = "microsoft.machinelearningservices/";
const roleType = "microsoft.authorization/roledefinitions";

/** Whether a template deploys it, and it is of Azure Machine Learning, or an extension of something that is. */
export const isOurs = (declaration: Declaration): boolean =>
  !declaration.existing &&
  ([declaration.type, declaration.extends].some((type) => type?.startsWith(provider)) ||
    rolesIn(declaration).some(namesMachineLearning));

/** The resource that a declaration stands for, and what it holds inside; none where its type is not in the catalog. */
export function resourcesOf(declaration: Declaration): readonly Resource[] {
  if (declaration.type === roleType) return rolesIn(declaration);
  const kind = declaration.existing ? undefined : kinds[declaration.type];
  if (!kind) return [];
  const resource = create(declaration, kind);
  return kind === "workspace" ? [resource, ...outboundRules(declaration)] : [resource];
}

function create(declaration: Declaration, general: Kind): Resource {
  const { node, scope } = declaration;
  const evaluate = readerIn(scope);
  const words = (variantPaths[general] ?? []).map((path) => wordsAt(node, path, evaluate));
  const variant = mayBeProject(general, words[0]) ? "project" : words.map(only).find((w) => w !== undefined);
  const anchor = member(node, "type")?.value.span ?? node.span;
  return createResource(
    {
      kind: kindOf(general, variant),
      variant: variant && camel(variant),
      name: nameOf(declaration, evaluate),
      apiVersion: only(wordsAt(node, "apiVersion", evaluate)),
    },
    { dialect: "arm", node, anchor, evaluate },
  );
}

/** Of the roles of a template only those that speak of Azure Machine Learning, or allow everything. */
function rolesIn(declaration: Declaration): readonly Resource[] {
  const { node, scope, type, existing } = declaration;
  if (type !== roleType || existing) return [];
  const read = withPermissions(node, readerIn(scope));
  const role: Resource = { ...create({ ...declaration, node: read }, "roleDefinition"), node };
  return namesMachineLearning(role) || allowsEverything(role) ? [role] : [];
}

/** The texts that may stand at the end of a path. */
interface Words {
  readonly texts: readonly (string | undefined)[];
  readonly complete: boolean;
}

function wordsAt(node: MapNode, path: string, evaluate: (node: Node) => Outcome): Words {
  const { present, gaps, complete } = follow(node, path, node.span, evaluate);
  return { texts: [...present.map((p) => textOf(p.value)), ...gaps.map(() => undefined)], complete };
}

const only = ({ texts, complete }: Words): string | undefined =>
  complete && new Set(texts).size === 1 ? texts[0] : undefined;

/** A project takes network and encryption from its hub: what may be one must not be accused of lacking them. */
const mayBeProject = (kind: Kind, words: Words | undefined): boolean =>
  kind === "workspace" &&
  words !== undefined &&
  (!words.complete || words.texts.some((text) => text?.toLowerCase() === "project"));

/** The whole name, `workspace/compute`, in either spelling. */
function nameOf({ node, holders }: Declaration, evaluate: (node: Node) => Outcome): string | undefined {
  const parts = [...holders, node].map((holder) => only(wordsAt(holder, "name", evaluate)));
  return parts.every((part) => part !== undefined) ? parts.join("/") : undefined;
}

function outboundRules(workspace: Declaration): readonly Resource[] {
  const { node, scope } = workspace;
  const { present } = follow(node, "properties.managedNetwork.outboundRules", node.span, readerIn(scope));
  const rules = present.flatMap(({ value, via }) => (value.kind === "map" && via === "literal" ? value.members : []));
  return rules.flatMap(({ value }) =>
    value.kind === "map" ? [create({ ...workspace, node: value, holders: [] }, "outboundRule")] : [],
  );
}
