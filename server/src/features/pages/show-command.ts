import type { Setting } from "../../catalog/setting.ts";
import { showCommands, unshown } from "../../catalog/show-commands.ts";
import { nameOfKind } from "../names.ts";

/** The command that shows what a setting is in a resource that exists; undefined where none is known, and for secrets. */
export function showCommand({ kind, type, in: spelled }: Setting): string | undefined {
  if (type === "secret" || unshown.includes(kind)) return undefined;
  if (kind === "diagnosticSetting") return "az monitor diagnostic-settings list --resource <id of the workspace>";
  if (kind === "roleDefinition")
    return `az role definition list --name <role> --query ${quoted(`[].${spelled.arm?.path.replace(/^properties\./, "")}`)}`;
  const client = showCommands[kind];
  if (client !== undefined && spelled["cli-v2"]) return `${client} --query ${quoted(spelled["cli-v2"].path)}`;
  return spelled.arm && `az resource show --ids <id of the ${nameOfKind(kind)}> --query ${quoted(spelled.arm.path)}`;
}

const quoted = (query: string): string => (/^[\w.]+$/.test(query) ? query : `"${query}"`);
