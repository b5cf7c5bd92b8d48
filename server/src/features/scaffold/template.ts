import type { Json } from "../../syntax/tree.ts";

/** An ARM template with string parameters, each with its description, and resources. */
export const template = (parameters: Readonly<Record<string, string>>, resources: readonly Json[]): Json => ({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, description]) => [name, { type: "string", metadata: { description } }]),
  ),
  resources,
});
