import type { CondaFile } from "../model/conda-file.ts";
import { isPlaceholder } from "../model/placeholder.ts";
import type { Resource } from "../model/resource.ts";
import { syntaxes } from "../syntax/index.ts";
import type { NamedText } from "../text/named-text.ts";
import { pathFrom } from "../text/relative-path.ts";
import { condaLines } from "./conda.ts";
import { plainRoot } from "./root.ts";

const mostFiles = 12;
const condaKey = /(?:^|[\s{,])["']?conda_file["']?[ \t]*:[ \t]*["']?([^\s"'#{}[\],]{1,300}\.ya?ml)/gm;

/** The conda files beside a file of the CLI v2 that it names, at a glance over its text; as seen from its folder. */
export function condaFilesIn(name: string, text: string): readonly string[] {
  if (!/\.ya?ml$/i.test(name)) return [];
  const paths = [...text.matchAll(condaKey)].map(([, path = ""]) => path);
  return [...new Set(paths.filter(isBeside).map((path) => pathFrom("", path)))].slice(0, mostFiles);
}

const isBeside = (path: string): boolean => !/^[a-z][\w+.-]*:|^[/\\~]/i.test(path) && !isPlaceholder(path);

/** A file that is not edited is read once. */
const known = new WeakMap<NamedText, CondaFile | undefined>();

/** Lets what a file of the CLI v2 declares know what stands in the conda files that it names. */
export const withCondaFiles = (resources: readonly Resource[], around: readonly NamedText[]): readonly Resource[] =>
  around.length === 0
    ? resources
    : resources.map((resource) =>
        resource.dialect === "cli-v2" ? { ...resource, condaFile: (path) => fileAt(path, around) } : resource,
      );

function fileAt(path: string, around: readonly NamedText[]): CondaFile | undefined {
  const name = pathFrom("", path);
  const file = around.find((other) => other.name === name);
  if (!file) return undefined;
  if (!known.has(file)) known.set(file, read(file));
  return known.get(file);
}

function read(file: NamedText): CondaFile | undefined {
  const root = plainRoot(syntaxes.yaml.parse(file.text));
  return root && { file, lines: condaLines(root) };
}
