import { english, type Translate, translator } from "../index.ts";
import { besideProgram } from "./beside-program.ts";

let translate: Translate | undefined;

/** A text in the language that the environment asks for; English where it is none of ours. */
export const say: Translate = (text) => {
  translate ??= intoLanguageOfPerson();
  return translate(text);
};

/** As POSIX reads the environment (`LANG=zh_TW.UTF-8`). */
function intoLanguageOfPerson(): Translate {
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
