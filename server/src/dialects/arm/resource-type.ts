import { member, type Node, textOf } from "../../syntax/tree.ts";

export const deploymentType = "microsoft.resources/deployments";

/** What a resource is, however it is spelled. In lower case. */
export interface TypeOfResource {
  /** `microsoft.machinelearningservices/workspaces/computes`, `microsoft.insights/diagnosticsettings` */
  readonly type: string;
  /** Of an extension: the type of what it extends, where the file says so. */
  readonly extends?: string;
  /** A child in short spelling, whose name stands for the last part only. */
  readonly isShort: boolean;
}

/** Whose extension it is, where a short spelling leaves that to the name. */
const namespaces: Readonly<Record<string, string>> = {
  diagnosticsettings: "microsoft.insights",
  roleassignments: "microsoft.authorization",
};

/** The type of a resource: child types and extension types have two spellings each. */
export function typeOf(node: Node, parent: string): TypeOfResource | undefined {
  const own = textOf(member(node, "type")?.value)?.toLowerCase();
  if (own === undefined) return undefined;
  const isShort = parent !== "" && !own.includes(".");
  const full = isShort ? `${parent}/${own}` : own;
  const cut = full.lastIndexOf("/providers/");
  if (cut >= 0) {
    const extended = full.slice(0, cut);
    return { type: withNamespace(full.slice(cut + "/providers/".length), node), extends: extended, isShort };
  }
  const isForeign = parent !== "" && !full.startsWith(`${parent}/`);
  return isForeign ? { type: full, extends: parent, isShort } : { type: full, isShort };
}

/** In `account/Microsoft.Insights/logs` the name says whose `diagnosticSettings` it is. */
function withNamespace(type: string, node: Node): string {
  if (type.includes(".")) return type;
  const name = textOf(member(node, "name")?.value) ?? "";
  const namespace = /(Microsoft\.\w+)\//i.exec(name)?.[1]?.toLowerCase() ?? namespaces[type];
  return namespace === undefined ? type : `${namespace}/${type}`;
}
