import { english, type Translate, translator } from "../index.ts";
import { besideProgram } from "./beside-program.ts";

/** Into the language that the environment asks for, as POSIX reads it (`LANG=zh_TW.UTF-8`); English where it is none of ours. */
export function translateForPerson(): Translate {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [, language, region] = /^([a-z]{2})[_-]([a-z]{2})\b/i.exec(LC_ALL || LC_MESSAGES || LANG || "") ?? [];
  if (language === undefined || region === undefined) return english;
  const name = `l10n.${language}-${region}.json`.toLowerCase();
  try {
    return translator(besideProgram(name));
  } catch {
    return english;
  }
}
