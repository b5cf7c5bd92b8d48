import { besideProgram } from "./beside-program.ts";

type Pages = Readonly<Record<string, string>>;

const readPages = (): Pages => besideProgram("pages.json");

/** A page by its path (`rules/<id>`) or by its name alone; undefined for one that is not there. */
export function pageOf(name: string): string | undefined {
  const pages = readPages();
  const path = [name, `rules/${name}`, `topics/${name}`, `settings/${name}`].find((each) => Object.hasOwn(pages, each));
  return path === undefined ? undefined : pages[path];
}

/** What a person can ask for: ids of rules, names of topics and of kinds. */
export const pageNames = (): readonly string[] => Object.keys(readPages()).map((path) => path.replace(/^.*\//, ""));
