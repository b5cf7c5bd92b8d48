import type { Translate } from "./translator.ts";

/** What of a new file is for people: comments on lines of their own, and descriptions in JSON. */
const comment = /^( *(?:#|\/\/) )(.+)$/gm;
const description = /("description": )("(?:[^"\\]|\\.)+")/gi;

/** The text of a new file with what is for people translated. */
export const localiseFile = (text: string, translate: Translate): string =>
  text
    .replace(comment, (_, mark: string, words: string) => mark + translate(words))
    .replace(description, (_, key: string, words: string) => key + JSON.stringify(translate(JSON.parse(words))));
