import type { Config } from "../../server/src/config/config.ts";
import type { Files } from "../../server/src/config/files.ts";
import { configOf } from "../../server/src/config/load.ts";
import { policyFor } from "../../server/src/config/policy.ts";

export const ruleIds = ["storage-weak-tls", "online-endpoint-key-auth", "managed-network-off"];

type Contents = Readonly<Record<string, object | string>>;

/** Files by location, as a shell would find them, where all of the disk is worked in. */
export const inFiles = (contents: Contents): Files => ({
  homeOf: () => "",
  realPath: async (location) => location,
  async findFirst(locations) {
    const location = locations.find((place) => contents[place] !== undefined);
    const content = location === undefined ? undefined : contents[location];
    if (location === undefined || content === undefined) return undefined;
    return { location, text: typeof content === "string" ? content : JSON.stringify(content) };
  },
});

export async function configFor(location: string, files: Contents): Promise<Config> {
  const config = await configOf(location, inFiles(files), ruleIds);
  if (!config) throw new Error("there is a configuration");
  return config;
}

/** The levels that a configuration sets for a file. */
export async function levelsFor(location: string, files: Contents): Promise<Readonly<Record<string, string>>> {
  const { levels } = policyFor(await configFor(location, files), location);
  return Object.fromEntries([...levels].map(([id, { level }]) => [id, level]));
}

/** What is wrong with a configuration: the place as it is written, and the message. */
export const problemsIn = ({ files }: Config): readonly string[] =>
  files.flatMap(({ text, problems }) =>
    problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
  );
