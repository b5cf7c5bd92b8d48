import { leakIn } from "./leak.ts";
import { mayHoldSecret } from "./secret-shapes.ts";

/** What has spaces or quotes in it, up to which the rest of the text is kept. */
const sentences: readonly RegExp[] = [
  /(?<=-----BEGIN ?(?:[A-Z0-9]+ )*PRIVATE KEY)[^'"`]+/g,
  /(?<=private_key_id\W{1,30})[0-9a-f]{40}/g,
  /(?<=\b(?:password|pwd)\s?=\s?)[^;\s'"`]{8,}/gi,
];
const words = /[^\s"'`<>|(),;[\]{}]{12,}/g;

/** The text as people may read it: of each credential that is plain by its shape, it shows how it begins. Just as long. */
export const masked = (text: string): string =>
  mayHoldSecret(text)
    ? sentences
        .reduce((shown, sentence) => shown.replace(sentence, hidden), text)
        .replace(words, (word) => (isLeak(word) ? word.slice(0, 4) + hidden(word.slice(4)) : word))
    : text;

/** An address may have a key for a parameter. */
const isLeak = (word: string): boolean =>
  leakIn(word) !== undefined ||
  word
    .split(/[?&][\w-]+=/)
    .slice(1)
    .some((value) => leakIn(value) !== undefined);

const hidden = (text: string): string => text.replace(/\S/g, "*");
