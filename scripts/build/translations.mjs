import { readdir, readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";

export const languages = ["zh-tw"];

/** English text → translation, of all files in the folder of a language. */
export async function translationsInto(language) {
  const folder = inRepository("l10n", language);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  const files = await Promise.all(names.map(async (name) => JSON.parse(await readFile(`${folder}/${name}`, "utf8"))));
  return Object.assign({}, ...files);
}
