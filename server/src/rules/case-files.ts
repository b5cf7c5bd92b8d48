/** Files of the CLI v2 beside the one of a case. */

export const managedWorkspaceFile = `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: allow_only_approved_outbound`;

export const unmanagedWorkspaceFile = `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
managed_network:
  isolation_mode: disabled`;

export const keylessWorkspaceFile = `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
system_datastores_auth_mode: identity`;

export const closedWorkspaceFile = `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
public_network_access: disabled`;

export const otherWorkspaceFile = `
$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: other
location: westeurope`;
