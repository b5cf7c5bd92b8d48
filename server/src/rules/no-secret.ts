import { isPlaceholder } from "../model/placeholder.ts";
import { isSecretName } from "../model/secret-name.ts";

/** The storage emulator's key is printed in Microsoft's documentation and opens nothing else. */
const emulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu";
const isMask = (text: string): boolean => /^[^a-wyz]*$/i.test(text) && /x{3}/i.test(text);
const reference =
  /^\{[\w.-]*\}$|^[\w.-]+@https:\/\/[\w.-]+\.vault\.|^@Microsoft\.KeyVault\(|^azureml:|^secretref:|^\/subscriptions\//i;

/** Text that is still to be filled in, or only says where a secret is kept. */
export const isNoSecret = (text: string): boolean =>
  isPlaceholder(text) || isMask(text) || reference.test(text) || text.includes(emulatorKey);

/** Words that people put where a secret will go. */
const example = /example|sample|dummy|fake|mock|secret-?goes|not-?a-?(?:real|secret)|^test$/i;

/** Text that was never meant to be a secret, though it would be used as one: `example-password`, `primary-key`. */
export const isExample = (text: string): boolean =>
  example.test(text) || (/^[a-z]+(?:[-_ ][a-z]+)*$/i.test(text) && isSecretName(text));
