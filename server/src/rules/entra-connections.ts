import { authType } from "../catalog/connection.ts";
import { usersOf } from "../model/graph.ts";
import type { Resource } from "../model/resource.ts";
import { fold } from "../text/fold.ts";
import { violated } from "./setting-rule.ts";

const withoutKey = new Set(
  "azureopenai azureaiservices aiservices azureaisearch cognitivesearch azurecontentsafety azurespeechservices".split(
    " ",
  ),
);
const whenTold = new Set("azureblob azuredatalakegen2 adlsgen2 azureonelake".split(" "));

/** Whether a connection signs in by Microsoft Entra identity where it is given no key. */
export const signsInWithoutKey = ({ variant = "" }: Resource): boolean => withoutKey.has(fold(variant));

/** Whether a connection signs in by Microsoft Entra identity where its credentials say so. */
export const signsInWhenTold = ({ variant = "" }: Resource): boolean => whenTold.has(fold(variant));

/** Whether the service of a connection takes a Microsoft Entra identity in place of a secret. */
export const takesEntra = (connection: Resource): boolean =>
  signsInWithoutKey(connection) || signsInWhenTold(connection);

/** Whether connections use a service, and all of them certainly sign in by identity: only then are its keys not needed. */
export function isUsedByIdentitiesOnly(service: Resource, others: readonly Resource[]): boolean {
  const connections = usersOf(service, others);
  const signsIn = (connection: Resource): boolean =>
    violated(connection.read(authType), (v) => v.canonical === "aad")?.certain === true;
  return connections.length > 0 && connections.every(signsIn);
}
