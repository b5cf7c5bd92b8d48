import { type Config, type ConfigFile, configName, type Problem, type Settings } from "./config.ts";
import { type Files, type Found, readWithin, wider } from "./files.ts";
import { folderOf, type Location, locate, pathWithin, upwardFrom } from "./location.ts";
import { parse } from "./parse.ts";

interface Loader {
  readonly files: Files;
  readonly ruleIds: readonly string[];
  readonly sought: Set<Location>;
  readonly named: Set<Location>;
}

/** How a file was come to. */
interface Way {
  /** Of the paths and globs in it. */
  readonly folder: Location;
  /** Nothing that it names is read outside of this folder. */
  readonly home: Location;
  /** The files that extend it. */
  readonly within: readonly Location[];
}

/** The configuration of a file, which is in its folder or the nearest one above; undefined where there is none. */
export async function configOf(
  location: Location,
  files: Files,
  ruleIds: readonly string[],
): Promise<Config | undefined> {
  const places = configPlaces(location);
  const found = await files.findFirst(places);
  if (!found) return undefined;
  const config = await configIn(found, files, ruleIds);
  const nearer = places.slice(0, places.indexOf(found.location));
  return { ...config, sought: [...nearer, ...config.sought], looked: [...nearer, ...config.looked] };
}

/** Where the configuration of a file may be: the nearest place counts that has one. */
export const configPlaces = (location: Location): readonly Location[] =>
  upwardFrom(folderOf(location)).map((folder) => `${folder}/${configName}`);

/** The configuration that begins in a file, with all that it extends. Never fails: what is wrong is told in its problems. */
export async function configIn(found: Found, files: Files, ruleIds: readonly string[]): Promise<Config> {
  const { location } = found;
  const loader: Loader = { files, ruleIds, sought: new Set([location]), named: new Set() };
  const way = { folder: folderOf(location), home: files.homeOf(location), within: [] };
  const all = await load(loader, found, way);
  const sought = [...loader.sought];
  return { location, home: way.home, files: all, sought, looked: [...sought, ...loader.named] };
}

/** A file and all that it extends, from the outermost on. */
async function load(loader: Loader, found: Found, way: Way): Promise<readonly ConfigFile[]> {
  const text = "text" in found ? found.text : "";
  const { settings, problems } = "text" in found ? parse(text, loader.ruleIds) : unread(found.fault);
  const within = [...way.within, found.location];
  const outer: ConfigFile[] = [];
  const faults: Problem[] = [];
  for (const { text: name, span } of settings.extends) {
    const next = isPath(name)
      ? await lookBeside(loader, found.location, name, way.home)
      : await lookInPackages(loader, found.location, name, way.home);
    const tell = (message: string): number => faults.push({ span, message });
    if ("missing" in next) tell(next.missing);
    else if (within.includes(next.location)) tell(`This extends '${name}', which extends this file in turn.`);
    else if ("fault" in next) tell(cannotRead(name, next.fault));
    // What a package says of files is meant for whoever uses it.
    else {
      const folder = isPath(name) ? folderOf(next.location) : way.folder;
      outer.push(...(await load(loader, next, { folder, home: next.home, within })));
    }
  }
  if ("text" in found) faults.push(...(await notThere(loader, way, settings)));
  const { folder } = way;
  return [...outer, { location: found.location, folder, text, settings, problems: [...problems, ...faults] }];
}

const unread = (fault: string) => ({
  ...parse("{}", []),
  problems: [{ span: { start: 0, end: 0 }, message: `It cannot be read: ${fault}.` }],
});

const cannotRead = (path: string, fault: string): string => `'${path}' cannot be read: ${fault}.`;

const isPath = (text: string): boolean => /^\.\.?[\\/]/.test(text);

/** What is extended, and the folder that nothing it names is read outside of; or a sentence where there is no such file. */
type Extended = (Found & { readonly home: Location }) | { readonly missing: string };

async function lookBeside(loader: Loader, from: Location, path: string, home: Location): Promise<Extended> {
  const place = locate(folderOf(from), path);
  loader.sought.add(place);
  const found = await readWithin(home, place, loader.files);
  return found ? { ...found, home } : { missing: `There is no file '${path}'.` };
}

/** `name`, `@scope/name` or `name/file.json`, wherever it is installed. */
async function lookInPackages(loader: Loader, from: Location, text: string, home: Location): Promise<Extended> {
  const [, name = text, file = configName] = /^(@[^/]+\/[^/]+|[^/@]+)(?:\/(.+))?$/.exec(text) ?? [];
  for (const above of upwardFrom(folderOf(from))) {
    const packages = `${above}/node_modules`;
    const place = locate(packages, `${name}/${file}`);
    if (pathWithin(packages, place) === undefined) break;
    loader.sought.add(place);
    // A package may be a link to another folder of the same repository.
    const around = wider(home, above);
    const found = await readWithin(around, place, loader.files);
    if (found) return { ...found, home: around };
  }
  return {
    missing: `There is no package '${text}' in 'node_modules' here or above. A path to a file starts with './'.`,
  };
}

/** The files that environments name, where they cannot be read. */
async function notThere(
  loader: Loader,
  { folder, home }: Way,
  { environments }: Settings,
): Promise<readonly Problem[]> {
  const named = environments.flatMap(({ template, files }) => [template, ...files.map(({ path }) => path)]);
  const problems = named.map(async ({ text, span }): Promise<readonly Problem[]> => {
    const place = locate(folder, text);
    loader.named.add(place);
    const found = await readWithin(home, place, loader.files);
    if (!found) return [{ span, message: `There is no file '${text}'.` }];
    return "fault" in found ? [{ span, message: cannotRead(text, found.fault) }] : [];
  });
  return (await Promise.all(problems)).flat();
}
