import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { namesMachineLearning } from "../../roles/read-role.ts";
import { type MapNode, member, type Node, type Tree, textOf } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { allowsEverything, hasScopes, withPermissions } from "./permissions.ts";

/** Every text that such a file holds, in whatever shape. */
const telling = [/assignableScopes/i, /actions/i, /Microsoft\.MachineLearningServices|["']\*["']/i];

/** A list of roles is what the tools print when asked for all of them. */
function declared(tree: Tree): readonly Resource[] {
  const [root] = tree.roots;
  const candidates = root?.kind === "list" ? root.items : root ? [root] : [];
  return candidates.flatMap((node) => (node.kind === "map" ? roleOf(node) : [])).filter(isOurs);
}

const isOurs = (role: Resource): boolean => hasScopes(role) && (namesMachineLearning(role) || allowsEverything(role));

/** In files for the tools the keys lie at the top; what the portal and the tools print has some of them further down. */
function roleOf(node: MapNode): readonly Resource[] {
  const nested = member(node, "properties")?.value;
  const fields = nested?.kind === "map" ? nested : node;
  if (member(node, "$schema") || member(fields, "assignableScopes")?.value.kind !== "list") return [];
  const field = (key: string): Node | undefined => member(fields, key)?.value;
  const name = textOf(field("roleName")) ?? textOf(field("name"));
  const variant = isBuiltIn(field) ? "builtInRole" : "customRole";
  const subject = {
    dialect: "role-definition",
    node: withPermissions(node, literal),
    anchor: fields.members[0]?.keySpan ?? node.span,
    evaluate: literal,
  } as const;
  const identity = { kind: "roleDefinition", variant, name, apiVersion: undefined } as const;
  return [{ ...createResource(identity, subject), node }];
}

function isBuiltIn(field: (key: string) => Node | undefined): boolean {
  const isCustom = field("isCustom");
  if (isCustom?.kind === "scalar" && isCustom.value === false) return true;
  return [field("roleType"), field("type")].some((type) => textOf(type)?.toLowerCase() === "builtinrole");
}

/** Custom roles in the shapes that `az role definition`, PowerShell and the portal read and print. */
export const roleDefinition: Dialect = {
  id: "role-definition",
  mayHold: (text) => telling.every((sign) => sign.test(text)),
  recognise(tree) {
    const [role] = declared(tree);
    if (!role) return undefined;
    const reason = namesMachineLearning(role)
      ? "It has 'AssignableScopes' and names actions of 'Microsoft.MachineLearningServices'."
      : "It has 'AssignableScopes' and allows '*', which includes every action of Azure Machine Learning.";
    return { dialect: "role-definition", kind: "customRole", reason };
  },
  resources: declared,
};
