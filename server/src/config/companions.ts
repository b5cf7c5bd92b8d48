import type { NamedText } from "../text/named-text.ts";
import { pathFrom as pathFromFile } from "../text/relative-path.ts";
import type { Config } from "./config.ts";
import { type Files, readWithin } from "./files.ts";
import { folderOf, type Location, locate, pathFrom } from "./location.ts";

/** The files that a configuration assigns to a template, or the template of a parameter file; none where it assigns none. */
export async function assignedTo(
  { files, home }: Config,
  location: Location,
  disk: Files,
): Promise<readonly NamedText[]> {
  const folder = folderOf(location);
  const read = async (place: Location, role: Pick<NamedText, "assigned" | "environment">) => {
    const found = await readWithin(home, place, disk);
    return found && "text" in found ? [{ name: pathFrom(folder, place), text: found.text, ...role }] : [];
  };
  for (const { folder: base, settings } of files.toReversed()) {
    for (const { template, files: listed } of settings.environments) {
      const place = locate(base, template.text);
      const parameters = listed.map(({ name, path }) => ({ environment: name, place: locate(base, path.text) }));
      const own = parameters.find((file) => file.place === location);
      if (own) return read(place, { assigned: "template", environment: own.environment });
      if (place !== location) continue;
      const texts = parameters.map((file) =>
        read(file.place, { assigned: "parameters", environment: file.environment }),
      );
      return (await Promise.all(texts)).flat();
    }
  }
  return [];
}

/**
 * The files around a template, of which those that deploy it have the parameter files that are `assigned` to them, by their
 * names from there; names count only where none are.
 */
export async function withAssigned(
  around: readonly NamedText[],
  assigned: (name: string) => Promise<readonly NamedText[]>,
): Promise<readonly NamedText[]> {
  const callers = around.filter(({ deploys }) => deploys !== undefined);
  const given = await Promise.all(
    callers.map(async (caller) => {
      const files = (await assigned(caller.name)).filter((file) => file.assigned === "parameters");
      return files.map(({ assigned: _, ...file }) => ({
        ...file,
        name: pathFromFile(caller.name, file.name),
        givesTo: caller.name,
      }));
    }),
  );
  const decided = new Set(given.flat().map(({ givesTo }) => givesTo));
  return [...around.filter(({ givesTo }) => givesTo === undefined || !decided.has(givesTo)), ...given.flat()];
}
