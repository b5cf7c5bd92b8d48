import type { Kind } from "../../catalog/setting.ts";
import { evaluate } from "../../expressions/arm/evaluator.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { at, member, type Node, type Path, textOf } from "../../syntax/tree.ts";
import { allowsEverything, namesMachineLearning, withPermissions } from "../role-definition-permissions.ts";
import type { Declaration } from "./template.ts";

const provider = "microsoft.machinelearningservices/";
const roleType = "microsoft.authorization/roledefinitions";

const kinds: Readonly<Record<string, Kind>> = {
  "microsoft.network/privateendpoints": "privateEndpoint",
  "microsoft.machinelearningservices/workspaces": "workspace",
  "microsoft.machinelearningservices/registries": "registry",
  "microsoft.machinelearningservices/workspaces/onlineendpoints": "onlineEndpoint",
  "microsoft.machinelearningservices/workspaces/batchendpoints": "batchEndpoint",
  "microsoft.machinelearningservices/workspaces/onlineendpoints/deployments": "onlineDeployment",
  "microsoft.machinelearningservices/workspaces/batchendpoints/deployments": "batchDeployment",
  "microsoft.machinelearningservices/workspaces/computes": "attachedCompute",
  "microsoft.machinelearningservices/workspaces/datastores": "datastore",
  "microsoft.machinelearningservices/workspaces/connections": "connection",
  "microsoft.machinelearningservices/workspaces/outboundrules": "outboundRule",
  "microsoft.machinelearningservices/workspaces/services": "webService",
  "microsoft.machinelearningservices/workspaces/jobs": "job",
};

/** Where the finer kind of a resource is written. */
const variants: Readonly<Partial<Record<Kind, readonly Path[]>>> = {
  workspace: [["kind"]],
  attachedCompute: [["properties", "computeType"]],
  onlineDeployment: [["properties", "endpointComputeType"]],
  datastore: [["properties", "datastoreType"], ["datastoreType"]],
  connection: [["properties", "category"]],
  outboundRule: [["properties", "type"], ["type"]],
  webService: [["properties", "computeType"], ["computeType"]],
  job: [["properties", "jobType"]],
};

export const isOurs = (declaration: Declaration): boolean =>
  declaration.type.startsWith(provider) ||
  (declaration.type === roleType && rolesIn(declaration).some(namesMachineLearning));

/** The resource that a declaration stands for, and what it holds inside; none where its type is not in the catalog. */
export function resourcesOf(declaration: Declaration): readonly Resource[] {
  if (declaration.type === roleType) return rolesIn(declaration);
  const kind = kinds[declaration.type];
  if (!kind) return [];
  const resource = create(declaration, kind);
  return kind === "workspace" ? [resource, ...outboundRules(declaration)] : [resource];
}

function create({ node, scope }: Declaration, general: Kind): Resource {
  const word = (path: Path): string | undefined => only(at(node, path), { node, scope, type: "" });
  const variant = (variants[general] ?? []).map(word).find((w) => w !== undefined);
  const kind = specific(general, variant);
  const anchor = member(node, "type")?.value.span ?? node.span;
  const subject = { dialect: "arm", node, anchor, evaluate: (n: Node) => evaluate(n, scope) } as const;
  return createResource(
    { kind, variant: variant && camel(variant), name: word(["name"]), apiVersion: word(["apiVersion"]) },
    subject,
  );
}

/** Of the roles of a template only those that speak of Azure Machine Learning, or allow everything. */
function rolesIn(declaration: Declaration): readonly Resource[] {
  const { node, scope } = declaration;
  const read = withPermissions(node, (n) => evaluate(n, scope));
  const role: Resource = { ...create({ ...declaration, node: read }, "roleDefinition"), node };
  return namesMachineLearning(role) || allowsEverything(role) ? [role] : [];
}

function specific(kind: Kind, variant: string | undefined): Kind {
  if (kind !== "attachedCompute") return kind;
  const computeType = variant?.toLowerCase();
  return computeType === "amlcompute" ? "computeCluster" : computeType === "computeinstance" ? "computeInstance" : kind;
}

const spellings: Readonly<Record<string, string>> = { featurestore: "featureStore", virtualmachine: "virtualMachine" };
const camel = (word: string): string =>
  spellings[word.toLowerCase()] ??
  (/^[A-Z]{2,}$/.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1));

/** The one text that a node can be; undefined where it can be several or none. */
function only(node: Node | undefined, { scope }: Declaration): string | undefined {
  if (!node) return undefined;
  const { possible, complete } = evaluate(node, scope);
  const texts = new Set(possible.map((p) => textOf(p.value)));
  return complete && texts.size === 1 ? [...texts][0] : undefined;
}

function outboundRules(workspace: Declaration): readonly Resource[] {
  const rules = at(workspace.node, ["properties", "managedNetwork", "outboundRules"]);
  const members = rules?.kind === "map" ? rules.members : [];
  return members.flatMap(({ value }) =>
    value.kind === "map" ? [create({ ...workspace, node: value }, "outboundRule")] : [],
  );
}
