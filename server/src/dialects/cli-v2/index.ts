import type { Kind } from "../../catalog/setting.ts";
import { literal } from "../../expressions/possible.ts";
import { createResource } from "../../model/create-resource.ts";
import type { Resource } from "../../model/resource.ts";
import { at, type MapNode, member, textOf } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { kindOf, recognise } from "./recognise.ts";

/** Words of which every file with a recognisable shape has at least one. */
const telling =
  /azureml|\$schema|auth_mode|endpoint_name|managed_network|network_acls|hbi_workspace|customer_managed_key|system_datastores|primary_user_assigned|provision_network|allow_roleassignment|image_build|storage_account|account_name|store_name|one_lake|_compute|compute_|credentials|replication_locations|resource_id|deployment_name|deployment_template_type|scoring_port|hub_id|(offline|online)_store|^(type|trigger|command|api_key):/im;

/** YAML files of the Azure CLI's `ml` extension, version 2. */
export const cliV2: Dialect = {
  id: "cli-v2",
  mayHold: (text) => telling.test(text),
  recognise,
  resources: (tree) =>
    tree.roots.flatMap((root) => {
      const declared = root.kind === "map" ? kindOf(root)?.kind : undefined;
      if (root.kind !== "map" || !declared?.declares) return [];
      const { kind, variant } = declared.declares;
      const resource = declare(root, kind, variant ?? textOf(member(root, "type")?.value)?.toLowerCase());
      return [resource, ...parts(root, kind)];
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
