import { isolationMode } from "../catalog/managed-network.ts";
import type { Setting } from "../catalog/setting.ts";
import { systemDatastoresAuthMode } from "../catalog/workspace-identity.ts";
import { isAlways, type Resource } from "../model/resource.ts";
import type { Report } from "./rule.ts";
import { violated } from "./setting-rule.ts";
import { code } from "./wording.ts";

/** Whether a resource is a workspace whose managed network is on, or may be. */
export function mayHaveManagedNetwork(resource: Resource): boolean {
  if (resource.kind !== "workspace") return false;
  const reading = resource.read(isolationMode);
  return reading.is !== "absent" && !isAlways(reading, "disabled");
}

/** The workspaces that something is a part of, at whatever depth; none where that cannot be known. */
export const workspacesOf = (part: Resource): readonly Resource[] =>
  part.kind === "workspace" ? [part] : (part.holders?.() ?? []).flatMap(workspacesOf);

/** The workspace that something is certainly a part of, where its managed network is certainly on. */
export const managedNetworkOf = (part: Resource): Resource | undefined =>
  workspacesOf(part).find((workspace) =>
    violated(
      workspace.read(isolationMode),
      (v) => v.certain && v.canonical !== undefined && v.canonical !== "disabled",
    ),
  );

/** Whether something may be a part of a workspace whose managed network is on. */
export const mayBeInManagedNetwork = (part: Resource, others: readonly Resource[]): boolean =>
  [...others, ...(part.nearby ?? [])].some(mayHaveManagedNetwork);

/** Whether the default datastores of a workspace certainly keep no key. */
export const readsByIdentity = (workspace: Resource): boolean =>
  violated(workspace.read(systemDatastoresAuthMode), (v) => v.certain && v.canonical === "identity") !== undefined;

/** A report that is true because of a workspace: where that stands in another file, it names the file and points into it. */
export function because(workspace: Resource, setting: Setting, report: Report): Report {
  const { file, anchor } = workspace;
  if (!file) return report;
  const reading = workspace.read(setting);
  const span = reading.is === "known" ? reading.values[0]?.site.span : undefined;
  return {
    ...report,
    message: `${report.message} The workspace is that of ${code(file.name)}.`,
    related: [...(report.related ?? []), { span: span ?? anchor, message: "What the workspace says.", file }],
  };
}
