import { roleActions, roleAssignableScopes } from "../../catalog/role.ts";
import type { Outcome } from "../../expressions/possible.ts";
import type { Resource } from "../../model/resource.ts";
import { itemsOf } from "../../roles/read-role.ts";
import { type MapNode, type Member, member, type Node } from "../../syntax/tree.ts";

const lists = ["actions", "notActions", "dataActions", "notDataActions"] as const;

/**
 * A role as it is read: what its permission objects list stands in one map, under the name `permissions[]` that settings
 * look for. A role rarely has more than one such object, and then that object is the map.
 */
export function withPermissions(role: MapNode, evaluate: (node: Node) => Outcome): MapNode {
  const nested = member(role, "properties");
  if (nested?.value.kind === "map") {
    const properties: Member = { ...nested, value: withPermissions(nested.value, evaluate) };
    return { ...role, members: role.members.map((m) => (m === nested ? properties : m)) };
  }
  const written = member(role, "permissions");
  const held = written && only(evaluate(written.value));
  if (!written || held?.kind !== "list") return role;
  const objects = held.items.map((item) => only(evaluate(item)));
  const value = objects.length === 1 ? objects[0] : merged(written.value, objects);
  return value ? { ...role, members: [...role.members, { ...written, key: "permissions[]", value }] } : role;
}

const only = ({ possible, complete }: Outcome): Node | undefined =>
  complete && possible.length === 1 ? possible[0]?.value : undefined;

/**
 * What several objects allow adds up; what they exclude does not, so it is not known. The lists are stand-ins for what
 * is written elsewhere, and not to be edited.
 */
function merged({ span }: Node, objects: readonly (Node | undefined)[]): MapNode {
  const unknown: Node = { kind: "scalar", span, value: "<several>" };
  const members = lists.flatMap((key): readonly Member[] => {
    const found = objects.flatMap((object) => member(object, key) ?? []);
    const [first] = found;
    if (!first) return [];
    const items = found.flatMap(({ value }) => (value.kind === "list" ? value.items : []));
    const isPlain =
      found.every(({ value }) => value.kind === "list") && objects.every((object) => object !== undefined);
    const isKnown = isPlain && (!key.startsWith("not") || items.length === 0);
    return [{ ...first, key, value: isKnown ? { kind: "list", span, items, alias: true } : unknown }];
  });
  return { kind: "map", span, members, alias: true };
}

/** Whether a role allows everything, and so everything in Azure Machine Learning. */
export const allowsEverything = (role: Resource): boolean =>
  itemsOf(role, roleActions).items.some(({ raw }) => raw === "*");

/** Whether it says where it can be assigned, as every role must. */
export const hasScopes = (role: Resource): boolean => role.read(roleAssignableScopes).is !== "absent";
