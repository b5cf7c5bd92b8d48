import type { Fix } from "../rules/rule.ts";
import { type Json, member, type Node, textOf } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { typesOf } from "./schema.ts";

/**
 * User-assigned identities have another shape in a workspace (a map of resource IDs) than in endpoints and computes (a list of
 * maps), and Microsoft's pages show plain IDs as well. Rewrites one shape into the one that is wanted.
 */
export function mendIdentities({ path, schema }: Fault, node: Node): readonly Fix[] {
  const steps = path.filter((step) => typeof step === "string");
  if (steps.at(-1) !== "user_assigned_identities" || node.alias) return [];
  const ids = idsOf(node);
  if (ids === undefined || ids.length === 0) return [];
  const isItem = typeof path.at(-1) === "number";
  const [id = ""] = ids;
  const value: Json = isItem
    ? { resource_id: id }
    : typesOf(schema).includes("array")
      ? ids.map((one) => ({ resource_id: one }))
      : Object.fromEntries(ids.map((one) => [one, {}]));
  const title = isItem ? "Write it as 'resource_id'" : "Write the identities in the shape that is read here";
  return [{ title, safe: true, ops: [{ op: "replace", node, value }] }];
}

function idsOf(node: Node): readonly string[] | undefined {
  if (node.kind === "map") {
    const id = textOf(member(node, "resource_id")?.value);
    return id === undefined ? node.members.map((m) => m.key) : [id];
  }
  if (node.kind === "list") {
    const ids = node.items.map(idsOf);
    return ids.every((id) => id?.length === 1) ? ids.flatMap((id) => id ?? []) : undefined;
  }
  const id = textOf(node);
  return id?.startsWith("/") ? [id] : undefined;
}
