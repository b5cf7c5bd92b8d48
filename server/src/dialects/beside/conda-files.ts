import type { CondaFile } from "../../model/conda-file.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { NamedText } from "../../text/named-text.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import { pathFrom } from "../../text/relative-path.ts";
import { condaLines } from "../conda.ts";
import { plainRoot } from "../root.ts";
import { isBeside } from "./path.ts";

const mostFiles = 12;
const condaKey = /(?:^|[\s{,])["']?conda_file["']?[ \t]*:[ \t]*["']?([^\s"'#{}[\],]{1,300}\.ya?ml)/gm;

/** The conda files beside a file of the CLI v2 that it names, at a glance over its text; as seen from its folder. */
export function condaFilesIn(name: string, text: string): readonly string[] {
  if (!/\.ya?ml$/i.test(name)) return [];
  const paths = [...text.matchAll(condaKey)].map(([, path = ""]) => path);
  return [...new Set(paths.filter(isBeside).map((path) => pathFrom("", path)))].slice(0, mostFiles);
}

/** What stands in a conda file that a file names, out of those around it. */
export function condaFileAt(path: string, around: readonly NamedText[]): CondaFile | undefined {
  const name = pathFrom("", path);
  const file = around.find((other) => other.name === name);
  return file && read(file);
}

/** A file that is not edited is read once. */
const read = onceForEach((file: NamedText): CondaFile | undefined => {
  const root = plainRoot(syntaxes.yaml.parse(file.text));
  return root && { file, lines: condaLines(root) };
});
