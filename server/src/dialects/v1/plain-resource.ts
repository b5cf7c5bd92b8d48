import type { DialectId, Kind } from "../../catalog/setting.ts";
import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { type MapNode, member, textOf } from "../../syntax/tree.ts";

/** A file that declares one thing, in its own keys and without expressions. */
export function plainResource(dialect: DialectId, kind: Kind, node: MapNode, variant: string): Resource {
  const anchor = node.members[0]?.keySpan ?? node.span;
  const name = textOf(member(node, "name")?.value);
  return createResource({ kind, variant, name, apiVersion: undefined }, { dialect, node, anchor, evaluate: literal });
}
