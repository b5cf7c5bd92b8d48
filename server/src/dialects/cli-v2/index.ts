import type { Kind } from "../../catalog/setting.ts";
import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { at, type MapNode, member, textOf } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { fileKinds } from "./kinds.ts";
import { kindOf, recognise } from "./recognise.ts";
import { withoutAbsences } from "./update-file.ts";

/** Words of which every file with a recognisable shape or `$schema` has at least one. */
const telling = new RegExp(["azureml", ...new Set(fileKinds.flatMap((kind) => kind.tells ?? []))].join("|"), "i");

/** YAML files of the Azure CLI's `ml` extension, version 2. */
export const cliV2: Dialect = {
  id: "cli-v2",
  mayHold: (text) => telling.test(text),
  recognise,
  resources: (tree) =>
    tree.roots.flatMap((root) => {
      const found = root.kind === "map" ? kindOf(root, tree.syntax) : undefined;
      // The client does not look at `$schema`: what the keys say is what is deployed.
      const declares = (found?.looksLike ?? found?.kind)?.declares;
      if (root.kind !== "map" || !declares) return [];
      const { kind, variant } = declares;
      const resource = declare(root, kind, variant ?? textOf(member(root, "type")?.value)?.toLowerCase());
      return [found?.isUpdate ? withoutAbsences(resource) : resource, ...parts(root, kind)];
    }),
};

function declare(node: MapNode, kind: Kind, variant: string | undefined): Resource {
  const anchor = member(node, "$schema")?.keySpan ?? node.members[0]?.keySpan ?? node.span;
  const name = textOf(member(node, "name")?.value);
  return createResource(
    { kind, variant, name, apiVersion: undefined },
    { dialect: "cli-v2", node, anchor, evaluate: literal },
  );
}

/** What a file declares beside its main resource: outbound rules of a workspace, steps of a pipeline. */
function parts(root: MapNode, kind: Kind): readonly Resource[] {
  if (kind === "workspace") {
    const rules = at(root, ["managed_network", "outbound_rules"]);
    const items = rules?.kind === "list" ? rules.items : [];
    return items.flatMap((item) =>
      item.kind === "map" ? [declare(item, "outboundRule", outboundRuleType(item))] : [],
    );
  }
  if (kind === "job") {
    const steps = member(root, "jobs")?.value;
    const members = steps?.kind === "map" ? steps.members : [];
    return members.flatMap(({ value }) =>
      value.kind === "map" ? [declare(value, "job", textOf(member(value, "type")?.value))] : [],
    );
  }
  return [];
}

/** The client ignores `type` and decides by the shape of `destination`. */
function outboundRuleType(rule: MapNode): string | undefined {
  const destination = member(rule, "destination")?.value;
  if (destination?.kind === "scalar") return "fqdn";
  if (member(destination, "service_resource_id")) return "privateEndpoint";
  return member(destination, "service_tag") ? "serviceTag" : undefined;
}
