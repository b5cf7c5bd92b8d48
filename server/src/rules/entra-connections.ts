import type { Resource } from "../model/resource.ts";
import { fold } from "../text/fold.ts";

/** Types of connection, folded, that sign in by identity where no key is given, or where they are told to. */
const byDefault =
  "azureopenai azureaiservices aiservices azureaisearch cognitivesearch azurecontentsafety azurespeechservices";
const byType = "azureblob azuredatalakegen2 adlsgen2 azureonelake";
const types = new Set(`${byDefault} ${byType}`.split(" "));

/** Whether the service of a connection takes a Microsoft Entra identity in place of a secret. */
export const takesEntra = ({ variant = "" }: Resource): boolean => types.has(fold(variant));
