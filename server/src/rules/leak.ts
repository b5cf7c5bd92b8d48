import { isExample, isNoSecret } from "./no-secret.ts";
import { mayHoldSecret, passwordIn, shapeIn } from "./secret-shapes.ts";

/** What a text gives away, as a noun with its article; `sure` where the shape alone proves it. */
export interface Leak {
  readonly what: string;
  readonly sure: boolean;
}

/** Shorter texts are no keys and tokens; passwords may be shorter. */
const shortest = 12;
const shortestPassword = 8;
const lengthOfGuid = 36;

/** A credential that is plain by its shape, whatever it is called. */
export function leakIn(text: string): Leak | undefined {
  if (text.length < shortest) return undefined;
  const shape = shapeIn(text);
  if (shape) return isNoSecret(text) ? undefined : { what: shape, sure: true };
  const password = passwordIn(text);
  return password === undefined || isNoSecret(text) || isNoSecret(password) || isExample(password)
    ? undefined
    : { what: "a password", sure: true };
}

/** As `leakIn`, with an eye on each word: a placeholder for one does not excuse the others. */
export function leakInWords(text: string): Leak | undefined {
  if (!mayHoldSecret(text)) return undefined;
  const whole = leakIn(text);
  if (whole || !/\s/.test(text)) return whole;
  for (const word of wordsOf(text)) {
    const leak = leakIn(word);
    if (leak) return leak;
  }
  return undefined;
}

export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).map((word) => word.replace(/^["'`]+|(?<!["'`,;])["'`,;]+$/g, ""));

const secretName =
  /(?:^|[_.\W])(?:(?:api|access|account|admin|auth|client|consumer|encryption|function|host|master|primary|private|sas|secondary|secret|service|shared|signing|storage|subscription)[_.-]?key|secret|token|sas|pat|credentials?)(?:[_-]?\d)?$/i;
const passwordName = /(?:password|passwd|passphrase|pwd|client[_-]?secret)(?:[_-]?\d)?$/i;
/** What all those names have in common: most others need no closer look. */
const mayNameSecret = /key|secret|token|sas|pat|cred|pass|pwd/i;
/** `openAiApiKey` reads as `open_Ai_Api_Key`. */
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");

/** Names of things, paths and addresses: what stands under a secret's name without being one. */
const isName = (text: string): boolean =>
  /^(?:[./~]|[a-z]:\\|[a-z]+:\/\/)/i.test(text) ||
  text.split(/[-_./]/).every((part, i) => /^[a-z]+\d{0,4}$/i.test(part) || (i > 0 && /^[a-z\d]{1,4}$/i.test(part)));
/** `Summer2024` is no name where a password is asked for. */
const isOneWordWithDigits = (text: string): boolean => /^[a-z]+\d+$/i.test(text);

/** A secret that a name betrays: the text must look like one too. */
export function leakUnder(name: string, text: string): Leak | undefined {
  if (text.length < shortestPassword || /\s/.test(text) || !mayNameSecret.test(name)) return undefined;
  const word = snake(name);
  const isPassword = passwordName.test(word);
  if (!isPassword && !secretName.test(word)) return undefined;
  if (isNoSecret(text) || isExample(text) || isGuid(text)) return undefined;
  if (isName(text) && !(isPassword && isOneWordWithDigits(text))) return undefined;
  if (isRandom(text)) return { what: "a secret", sure: true };
  return isPassword && classesOf(text) >= 3 ? { what: "a password", sure: false } : undefined;
}

/** An instrumentation key is no secret to Microsoft, but lets whoever has it send telemetry. */
export const isTelemetryKey = (name: string, text: string): boolean =>
  text.length >= lengthOfGuid &&
  (/\bInstrumentationKey=[0-9a-f]{8}-/i.test(text) || (/instrumentation_?key$/i.test(name) && isGuid(text)));

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
