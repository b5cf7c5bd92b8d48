const ending = /\.jsonc?$/i;
const telling = /^param(?:eter)?s?$/;

/** The stem of a name: `main` of `main.json`. */
const stemOf = (name: string): string => name.toLowerCase().replace(ending, "");

/** The words of a parameter file's name besides `parameters`: `main.prod` of `main.parameters.prod.json`; undefined for any other. */
function restOf(name: string): string | undefined {
  const words = stemOf(name).split(".");
  const index = words.findIndex((word) => telling.test(word));
  return index < 0 || !ending.test(name) ? undefined : words.toSpliced(index, 1).join(".");
}

/** Whether a file is called after a template beside it: `main.parameters.json`, `main.prod.parameters.json` after `main.json`. */
function isNamedAfter(file: string, template: string): boolean {
  const rest = restOf(file);
  const stem = stemOf(template);
  return rest === stem || rest?.startsWith(`${stem}.`) === true;
}

/** The templates of a folder that a parameter file may be for by its name, which leaves it open in `parameters.prod.json`. */
export function templatesFor(file: string, templates: readonly string[]): readonly string[] {
  const named = templates.filter((template) => isNamedAfter(file, template));
  const [longest] = named.toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return [longest];
  const rest = restOf(file);
  return rest !== undefined && !rest.includes(".") ? templates : [];
}

/** What tells the parameter files of a template apart: `prod`; the whole name where nothing else is left. */
export function environmentOf(file: string, template: string): string {
  const rest = restOf(file) ?? "";
  const environment = isNamedAfter(file, template) ? rest.slice(stemOf(template).length + 1) : rest;
  return environment === "" ? file : environment;
}
