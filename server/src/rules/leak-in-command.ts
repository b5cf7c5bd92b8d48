import { type Leak, leakInWords, leakUnder, wordsOf } from "./leak.ts";

/** `--password=x`, `-e PASSWORD=x`, `export PASSWORD=x`, `/password:x` */
const assignment = /^(?:--?|\/)?([A-Za-z][\w.-]*)[=:](?!\/\/)["']?(.+)/s;
/** `--password x`, `Bearer x` */
const flag = /^--?([A-Za-z][\w-]*)$|^(Bearer):?$/i;

/** `-p` is the password of those who log in, and something else elsewhere. */
function meaningOf(option: string, command: string): string {
  if (option === "key") return "secret_key";
  return /^p$/i.test(option) && /\b(?:login|sshpass)\b/.test(command) ? "password" : option;
}

/** A secret in a command line, or in one of its arguments when they are written apart: then `before` is the previous one. */
export function leakInCommand(command: string, before?: string): Leak | undefined {
  const words = wordsOf(command);
  for (const [i, word] of words.entries()) {
    const [, key, text] = assignment.exec(word) ?? [];
    const [, option, bearer] = flag.exec(words[i - 1] ?? before ?? "") ?? [];
    const name = option === undefined ? bearer && "token" : meaningOf(option, command);
    const leak = (key && text && (leakUnder(key, text) ?? leakInWords(text))) || (name && leakUnder(name, word));
    if (leak) return leak;
  }
  return leakInWords(command);
}
