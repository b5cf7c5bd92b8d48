import { l10n, window, workspace } from "vscode";

const endpoint = `# ${l10n.t("An endpoint whose keys never expire. Put the cursor on 'key' and press Ctrl+. (on a Mac: Cmd+.)")}
$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: apple-grader
auth_mode: key
public_network_access: enabled
`;

/** Opens something to find fault with, unsaved. */
export async function openSample(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: "yaml", content: endpoint }));
}
