import { readdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { inRepository } from "../repository.mjs";
import { Failure } from "../run.mjs";

const folder = inRepository("server/src/catalog");

/** A setting by its id, or the first of a subject, with the file and the name that a rule imports it by. */
export async function findSetting(subject, id) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const all = (await Promise.all(files.map(settingsIn))).flat();
  const found = all.find(({ setting, file }) => (id === undefined ? file === `${subject}.ts` : setting.id === id));
  if (found) return found;
  throw new Failure(
    id === undefined
      ? `The catalog has no ${subject}.ts: name the setting, such as ${all[0].setting.id}.`
      : `The catalog has no setting ${id}; add a row for it first.`,
  );
}

async function settingsIn(file) {
  const exports = Object.entries(await import(pathToFileURL(`${folder}/${file}`).href));
  return exports.filter(([, value]) => value?.kind && value.in).map(([name, setting]) => ({ file, name, setting }));
}
