import { isPlaceholder } from "../model/placeholder.ts";

/** What a text gives away, as a noun with its article; `sure` where the shape alone proves it. */
export interface Leak {
  readonly what: string;
  readonly sure: boolean;
}

const shapes: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/, "a private key"],
  [/(?:^|[?&;])sig=[\w%+/=-]{16,}/i, "a shared access signature"],
  [/\bSharedAccessKey=[A-Za-z0-9+/]{30,}/i, "a shared access key"],
  [/\bAccountKey=[A-Za-z0-9+/]{40,}/i, "an account key"],
  [/^[A-Za-z0-9+/]{86}==$/, "a storage account key"],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60})/, "a GitHub access token"],
  [/\bglpat-[\w-]{20}/, "a GitLab access token"],
  [/\bhf_[A-Za-z0-9]{30}/, "a Hugging Face access token"],
  [/\bdapi[0-9a-f]{32}\b/, "a Databricks access token"],
  [/\bxox[abprs]-[\w-]{20}/, "a Slack token"],
  [/\bpypi-[\w-]{50}/, "a PyPI token"],
  [/\bAIza[\w-]{35}/, "a Google API key"],
  [/\bsk-[A-Za-z0-9_-]{32}/, "an API key"],
  [/^[\w.~-]{3}\dQ~[\w.~-]{31,34}$/, "a client secret of Microsoft Entra ID"],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, "a JSON web token"],
];

/** The storage emulator's key is printed in Microsoft's documentation and opens nothing else. */
const emulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu";
const passwordInUrl = /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i;
const passwordInConnection = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)/i;
const server = /(?:^|;)\s*(?:server|data source|host|user id|uid|username)\s*=/i;

/** Words that people put where a secret will go. */
const example =
  /example|sample|dummy|fake|mock|secret-?goes|not-?a-?(?:real|secret)|^(?:pass(?:word)?|secret|token|key|test)$/i;
const isMask = (text: string): boolean => /^[^a-wyz]*$/i.test(text) && /x{3}/i.test(text);

/** Text that stands for a secret, or only says where one is kept. */
export function isNoSecret(text: string): boolean {
  if (isPlaceholder(text) || isMask(text) || example.test(text) || text.includes(emulatorKey)) return true;
  return /^\{[\w.-]*\}$|^[\w.-]+@https:\/\/[\w.-]+\.vault\.|^@Microsoft\.KeyVault\(|^azureml:|^secretref:|^\/subscriptions\//i.test(
    text,
  );
}

/** A credential that is plain by its shape, whatever it is called. */
export function leakIn(text: string): Leak | undefined {
  if (isPlaceholder(text) || isMask(text) || text.includes(emulatorKey)) return undefined;
  const shape = shapes.find(([pattern]) => pattern.test(text));
  if (shape) return { what: shape[1], sure: true };
  const password =
    passwordInUrl.exec(text)?.[1] ?? (server.test(text) ? passwordInConnection.exec(text)?.[1] : undefined);
  return password === undefined || isNoSecret(password.trim()) ? undefined : { what: "a password", sure: true };
}

const secretName =
  /(?:^|[_.\W])(?:(?:api|access|account|admin|auth|client|consumer|encryption|function|host|master|primary|private|sas|secondary|secret|service|shared|signing|storage|subscription)[_.-]?key|secret|token|sas|pat|credentials?)(?:[_-]?\d)?$/i;
const passwordName = /(?:password|passwd|passphrase|pwd|client[_-]?secret)(?:[_-]?\d)?$/i;
/** `openAiApiKey` reads as `open_Ai_Api_Key`. */
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");

/** Names of things, paths and addresses: what stands under a secret's name without being one. */
const isName = (text: string): boolean =>
  /^[a-z]+\d{0,4}(?:[-_./](?:[a-z]+\d{0,4}|[a-z\d]{1,4}))*$/i.test(text) ||
  /^(?:[./~]|[a-z]:\\|[a-z]+:\/\/)/i.test(text);
/** `Summer2024` is no name where a password is asked for. */
const isOneWordWithDigits = (text: string): boolean => /^[a-z]+\d+$/i.test(text);

/** A secret that a name betrays: the text must look like one too. */
export function leakUnder(name: string, text: string): Leak | undefined {
  const word = snake(name);
  const isPassword = passwordName.test(word);
  if (!isPassword && !secretName.test(word)) return undefined;
  if (/\s/.test(text) || isNoSecret(text) || isGuid(text)) return undefined;
  if (isName(text) && !(isPassword && isOneWordWithDigits(text))) return undefined;
  if (isRandom(text)) return { what: "a secret", sure: true };
  return isPassword && text.length >= 8 && classesOf(text) >= 3 ? { what: "a password", sure: false } : undefined;
}

const isGuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isRandom = (text: string): boolean =>
  text.length >= 20 && /\d/.test(text) && /[a-z]/i.test(text) && entropyOf(text) >= 3.2;
const classesOf = (text: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^a-z\d]/i].filter((pattern) => pattern.test(text)).length;

/** Bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  return -[...counts.values()].reduce((sum, n) => sum + (n / text.length) * Math.log2(n / text.length), 0);
}
