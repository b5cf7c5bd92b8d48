import { type Config, type ConfigFile, configName, type Problem, type Settings, type Written } from "./config.ts";
import { folderOf, type Location, locate, upwardFrom } from "./location.ts";
import { parse } from "./parse.ts";

/** A file that was found: its text, or why it cannot be read. */
export type Found = { readonly location: Location } & ({ readonly text: string } | { readonly fault: string });

/** Tells the first of some files that there is. */
export type FindFirst = (locations: readonly Location[]) => Promise<Found | undefined>;

interface Loader {
  readonly findFirst: FindFirst;
  readonly ruleIds: readonly string[];
  readonly looked: Set<Location>;
}

/** The configuration of a file, which is in its folder or the nearest one above; undefined where there is none. */
export async function configOf(
  location: Location,
  findFirst: FindFirst,
  ruleIds: readonly string[],
): Promise<Config | undefined> {
  const places = upwardFrom(folderOf(location)).map((folder) => `${folder}/${configName}`);
  const found = await findFirst(places);
  if (!found) return undefined;
  const config = await configIn(found, findFirst, ruleIds);
  return { ...config, looked: [...places, ...config.looked] };
}

/** The configuration that begins in a file, with all that it extends. Never fails: what is wrong is told in its problems. */
export async function configIn(found: Found, findFirst: FindFirst, ruleIds: readonly string[]): Promise<Config> {
  const loader: Loader = { findFirst, ruleIds, looked: new Set([found.location]) };
  const files = await load(loader, found, folderOf(found.location), []);
  return { location: found.location, files, looked: [...loader.looked] };
}

/** A file and all that it extends, from the outermost on. `within` is how it was come to. */
async function load(
  loader: Loader,
  found: Found,
  folder: Location,
  within: readonly Location[],
): Promise<readonly ConfigFile[]> {
  const text = "text" in found ? found.text : "";
  const { settings, problems } = "text" in found ? parse(text, loader.ruleIds) : unread(found.fault);
  const chain = [...within, found.location];
  const outer: ConfigFile[] = [];
  const faults: Problem[] = [];
  for (const base of settings.extends) {
    const next = await look(loader, found.location, base);
    if ("message" in next) faults.push(next);
    else if (chain.includes(next.location))
      faults.push({ span: base.span, message: `This extends '${base.text}', which extends this file in turn.` });
    else if ("fault" in next)
      faults.push({ span: base.span, message: `'${base.text}' cannot be read: ${next.fault}.` });
    // What a package says of files is meant for whoever uses it.
    else outer.push(...(await load(loader, next, isPath(base.text) ? folderOf(next.location) : folder, chain)));
  }
  if ("text" in found) faults.push(...(await missing(loader, folder, settings)));
  return [...outer, { location: found.location, folder, text, settings, problems: [...problems, ...faults] }];
}

const unread = (fault: string) => ({
  ...parse("{}", []),
  problems: [{ span: { start: 0, end: 0 }, message: `It cannot be read: ${fault}.` }],
});

const isPath = (text: string): boolean => /^\.\.?[\\/]/.test(text);

async function look(loader: Loader, from: Location, base: Written): Promise<Found | Problem> {
  const places = isPath(base.text) ? [locate(folderOf(from), base.text)] : packagePlaces(folderOf(from), base.text);
  for (const place of places) loader.looked.add(place);
  const message = isPath(base.text)
    ? `There is no file '${base.text}'.`
    : `There is no package '${base.text}' in 'node_modules' here or above. A path to a file starts with './'.`;
  return (await loader.findFirst(places)) ?? { span: base.span, message };
}

/** The files that environments name and that are not there. */
async function missing(loader: Loader, folder: Location, { environments }: Settings): Promise<readonly Problem[]> {
  const named = environments.flatMap(({ template, files }) => [template, ...files.map(({ path }) => path)]);
  const problems = named.map(async ({ text, span }): Promise<readonly Problem[]> => {
    const place = locate(folder, text);
    loader.looked.add(place);
    return (await loader.findFirst([place])) ? [] : [{ span, message: `There is no file '${text}'.` }];
  });
  return (await Promise.all(problems)).flat();
}

/** Where `name`, `@scope/name` or `name/file.json` may be installed. */
function packagePlaces(folder: Location, text: string): readonly Location[] {
  const [, name = text, file = configName] = /^(@[^/]+\/[^/]+|[^/@]+)(?:\/(.+))?$/.exec(text) ?? [];
  return upwardFrom(folder).map((above) => locate(`${above}/node_modules/${name}`, file));
}
