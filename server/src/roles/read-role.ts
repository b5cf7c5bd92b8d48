import {
  roleActions,
  roleAssignableScopes,
  roleDataActions,
  roleNotActions,
  roleNotDataActions,
} from "../catalog/role.ts";
import type { Setting } from "../catalog/setting.ts";
import { literal, type Possible } from "../expressions/possible.ts";
import { type MapNode, member, type Node, type Op, textOf } from "../syntax/tree.ts";
import { isOfProvider, provider } from "./action.ts";
import type { Role } from "./permissions.ts";

/** What is asked of a resource to read a role from it. */
export interface RoleSource {
  read(setting: Setting): {
    readonly is: "known" | "absent" | "unknown";
    readonly complete?: boolean;
    readonly values?: readonly (Pick<Possible, "certain" | "parameter"> & { readonly node: Node })[];
    readonly owner?: MapNode;
  };
  entries(setting: Setting): readonly { readonly values: readonly Possible[] | undefined }[];
}

/** One text of a list, which can be spoken of like the value of a setting. */
export interface Item extends Omit<Possible, "value"> {
  readonly canonical: string;
  readonly raw: string;
  readonly node: Node;
}

/** The texts of a list setting, and whether they are all there is to it. */
export interface Items {
  readonly items: readonly Item[];
  readonly complete: boolean;
}

export function itemsOf(source: RoleSource, setting: Setting): Items {
  const { is, complete = true, values = [] } = source.read(setting);
  if (is === "absent") return { items: [], complete: true };
  const [list] = values;
  if (is === "unknown" || !list || !complete || values.length > 1) return { items: [], complete: false };
  const entries = source.entries(setting);
  const written = list.node.kind === "list" && list.node.items.length === entries.length ? list.node.items : [];
  const items = entries.flatMap(({ values: possible }, i) => {
    const [only, ...others] = possible ?? itself(written[i]);
    const text = textOf(only?.value);
    if (!only || text === undefined || others.length > 0) return [];
    const parameter = only.parameter ?? list.parameter;
    const certain = only.certain && list.certain;
    const { value: node, ...rest } = only;
    return [{ ...rest, node, canonical: text, raw: text, certain, ...(parameter === undefined ? {} : { parameter }) }];
  });
  return { items, complete: items.length === entries.length };
}

/** Elsewhere a lone `*` or `/` stands for something to be filled in; here they mean everything. */
const itself = (node: Node | undefined): readonly Possible[] =>
  /^[*/]$/.test(textOf(node) ?? "") && node ? literal(node).possible : [];

/** The role that a file defines. */
export function readRole(source: RoleSource): Role {
  const allowed = itemsOf(source, roleActions);
  const excluded = itemsOf(source, roleNotActions);
  return {
    actions: allowed.items.map(({ raw }) => raw),
    notActions: excluded.items.map(({ raw }) => raw),
    mayAllowMore: !allowed.complete,
    mayExcludeMore: !excluded.complete,
  };
}

const mentions = (source: RoleSource, setting: Setting, isMention: (text: string) => boolean): boolean =>
  itemsOf(source, setting).items.some(({ raw }) => isMention(raw));

/** Whether a role speaks of Azure Machine Learning by name, in what it allows or excludes. */
export const namesMachineLearning = (source: RoleSource): boolean =>
  [roleActions, roleNotActions, roleDataActions, roleNotDataActions].some((setting) =>
    mentions(source, setting, isOfProvider),
  );

/** Whether a role is there for Azure Machine Learning: it names its actions, or can be assigned at one of its workspaces. */
export const isForMachineLearning = (source: RoleSource): boolean =>
  namesMachineLearning(source) ||
  mentions(source, roleAssignableScopes, (scope) => scope.toLowerCase().includes(`/${provider.toLowerCase()}/`));

/**
 * What takes further actions away from a role: a list of exclusions where it has none yet. An exclusion cannot be added
 * to a list that has some.
 */
export function excluding(source: RoleSource, names: readonly string[]): readonly Op[] {
  const { is, owner, values: [list] = [] } = source.read(roleNotActions);
  const beside = is === "absent" && !owner?.alias ? member(owner, "actions") : undefined;
  if (owner && beside) {
    const key = beside.key.startsWith("a") ? "notActions" : "NotActions";
    return [{ op: "set", owner, path: [key], value: names }];
  }
  const isEmpty = list?.node.kind === "list" && list.node.items.length === 0 && !list.node.alias;
  return list && isEmpty && list.certain ? [{ op: "replace", node: list.node, value: names }] : [];
}
