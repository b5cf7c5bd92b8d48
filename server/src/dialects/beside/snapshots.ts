import ignore from "ignore";
import type { Snapshot } from "../../model/snapshot.ts";
import type { NamedText } from "../../text/named-text.ts";
import { pathFrom } from "../../text/relative-path.ts";
import { isBeside } from "./path.ts";
import { isNamedAsSecret } from "./secret-names.ts";

/**
 * How far a folder of code is looked into. What the tools of Python and Git keep for themselves is left out: certificates and
 * keys in there are theirs, for their tests.
 */
export const listing = {
  /** The folder itself is the first. */
  levels: 4,
  /** Of files and folders. */
  names: 2000,
  leaveOut: new Set([".git", "node_modules", "__pycache__", ".venv", "venv", "site-packages"]),
  /** The files at the top whose text counts. */
  texts: [".amlignore", ".gitignore"] as readonly string[],
};

const mostFolders = 12;
const codeKey =
  /(?:^|[\s{,])["']?code["']?[ \t]*:[ \t]*(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([^\s"'#{}[\],][^\n#{}[\],]{0,300}))/gm;

/** The folders beside a file of the CLI v2 that it may have uploaded, at a glance over its text. */
export function codeFoldersIn(name: string, text: string): readonly string[] {
  if (!/\.ya?ml$/i.test(name)) return [];
  const written = [...text.matchAll(codeKey)].flatMap((found) => found.slice(1).filter((value) => value !== undefined));
  const folders = written.map((value) => value.trim()).filter(isBeside);
  return [...new Set(folders)].slice(0, mostFolders);
}

/** What counts of the files that were found in such a folder, as seen from the file that names it; the nearest ones first. */
export const countingIn = (folder: string, files: readonly NamedText[]): readonly NamedText[] =>
  files
    .filter(({ name }) => isNamedAsSecret(name) || listing.texts.includes(name))
    .toSorted((a, b) => depthOf(a.name) - depthOf(b.name) || (a.name < b.name ? -1 : 1))
    .map((file) => ({ ...file, name: pathFrom("", `${folder}/${file.name}`) }));

const depthOf = (path: string): number => path.split("/").length;

/**
 * What is uploaded of a folder, as the client of Azure ML sees it: `.amlignore` at the top of the folder counts, or else
 * `.gitignore` there; none above it and none below.
 */
export function snapshotOf(path: string, around: readonly NamedText[]): Snapshot {
  const folder = pathFrom("", path);
  const start = folder === "" ? "" : `${folder}/`;
  const [ignoreFile] = listing.texts.flatMap((name) => around.find((file) => file.name === `${start}${name}`) ?? []);
  const rules = ignore({ ignorecase: false }).add(ignoreFile?.text ?? "");
  const below = around.filter(({ name }) => name.startsWith(start) && !name.startsWith("../", start.length));
  const secrets = below.filter(({ name }) => isNamedAsSecret(name) && !rules.ignores(name.slice(start.length)));
  return { secrets: secrets.map(({ name }) => name), folder, ignoreFile };
}
