import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

type Pages = Readonly<Record<string, string>>;

/** The documentation, which the build puts beside the program. */
const readPages = (): Pages =>
  JSON.parse(readFileSync(join(dirname(realpathSync(process.argv[1] ?? "")), "pages.json"), "utf8"));

/** A page by its path (`rules/<id>`) or by its name alone; undefined for one that is not there. */
export function pageOf(name: string): string | undefined {
  const pages = readPages();
  const path = [name, `rules/${name}`, `topics/${name}`, `settings/${name}`].find((each) => Object.hasOwn(pages, each));
  return path === undefined ? undefined : pages[path];
}

/** What a person can ask for: ids of rules, names of topics and of kinds. */
export const pageNames = (): readonly string[] => Object.keys(readPages()).map((path) => path.replace(/^.*\//, ""));
