import type { Json } from "../../syntax/tree.ts";
import type { Form } from "./frame.ts";
import { makeNode } from "./made-node.ts";
import { derive } from "./origin.ts";
import { nothing, one, type Result, unite } from "./result.ts";

/**
 * What `environment()` tells of each public cloud. Of its endpoints only those are here that the sources spell alike.
 *
 * Sources: learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-deployment#environment for Azure,
 * the same page of docs.azure.cn for China; for the US Government what `az cloud list` tells, as the former page points to.
 */
const clouds: readonly Json[] = [
  {
    name: "AzureCloud",
    suffixes: {
      acrLoginServer: ".azurecr.io",
      keyvaultDns: ".vault.azure.net",
      sqlServerHostname: ".database.windows.net",
      storage: "core.windows.net",
    },
  },
  {
    name: "AzureUSGovernment",
    suffixes: {
      acrLoginServer: ".azurecr.us",
      keyvaultDns: ".vault.usgovcloudapi.net",
      sqlServerHostname: ".database.usgovcloudapi.net",
      storage: "core.usgovcloudapi.net",
    },
  },
  {
    name: "AzureChinaCloud",
    suffixes: {
      acrLoginServer: ".azurecr.cn",
      keyvaultDns: ".vault.azure.cn",
      sqlServerHostname: ".database.chinacloudapi.cn",
      storage: "core.chinacloudapi.cn",
    },
  },
];

/** `environment()`: one of the public clouds, or another that nobody has written of. */
export const readEnvironment: Form = (args, frame) => {
  if (args.length > 0) return nothing;
  const known = clouds.flatMap((cloud): readonly Result[] => {
    const node = makeNode(cloud, frame.node.span);
    return node ? [one(derive(node, [], frame.node, frame.place))] : [];
  });
  return { ...unite(known), complete: false };
};
