import type { Dialect } from "../dialect.ts";
import { plainRoot, textAt } from "../root.ts";

const scope =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.MachineLearningServices\/workspaces\//i;

/** The `config.json` that tells the SDKs which workspace to use. They read JSON only. */
export const workspaceConfig: Dialect = {
  id: "workspace-config",
  mayHold: (text) => /"workspace_name"|"Scope"/.test(text),
  recognise(tree) {
    const root = tree.syntax === "json" ? plainRoot(tree) : undefined;
    if (!root) return undefined;
    const found = { dialect: "workspace-config", kind: "workspaceConfig" } as const;
    if (scope.test(textAt(root, "Scope") ?? ""))
      return { ...found, reason: "Its 'Scope' is the resource ID of an Azure ML workspace." };
    if (["subscription_id", "resource_group", "workspace_name"].some((key) => textAt(root, key) === undefined))
      return undefined;
    return { ...found, reason: "It names a workspace by 'subscription_id', 'resource_group' and 'workspace_name'." };
  },
  resources: () => [],
};
