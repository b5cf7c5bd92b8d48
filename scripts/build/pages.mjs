import { readdir, readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";

/** The folders of docs/ that ship, so that editor and command line show what is published. */
const folders = ["rules", "topics", "settings"];

/** The generated documentation as JSON, by path without `.md`. */
export async function pagesAsJson() {
  return JSON.stringify(Object.fromEntries((await Promise.all(folders.map(pagesIn))).flat()));
}

async function pagesIn(folder) {
  const names = (await readdir(inRepository("docs", folder))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(inRepository("docs", folder, name), "utf8");
      return [`${folder}/${name.slice(0, -".md".length)}`, text.replace(/^<!--.*?-->\n+/, "")];
    }),
  );
}
