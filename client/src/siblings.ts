import { FileType, Uri, workspace } from "vscode";
import { reach } from "./reach.ts";
import { tellingWords } from "./telling-words.ts";
import { textOf } from "./text-of.ts";

const mostFiles = 200;
const telling = /deployment(?:Template|Parameters)\.json/i;
/** What others name by a path: templates, and conda files. */
const tellingLinked = /deployment(?:Template|Parameters)\.json|^["']?dependencies["']?\s*:/im;
const json = { names: /\.jsonc?$/i, telling };
const yaml = { names: /\.ya?ml$/i, telling: tellingWords };
const writtenAs = ({ path }: Uri): typeof json => (yaml.names.test(path) ? yaml : json);

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The files in the folder of a file that may count for it, by way of whatever file system that is in: JSON for JSON, YAML for YAML. */
export const siblingsOf = (uri: Uri): Promise<readonly NamedText[]> => filesIn(Uri.joinPath(uri, ".."), writtenAs(uri));

/** The files that may count in a folder some levels above that of a file; none where it is not in the same workspace folder. */
export async function filesAbove(uri: Uri, level: number): Promise<readonly NamedText[]> {
  const folder = Uri.joinPath(uri, "..", ...Array.from({ length: level }, () => ".."));
  const [own, other] = [uri, folder].map((place) => workspace.getWorkspaceFolder(place)?.uri.toString());
  return own !== undefined && own === other ? filesIn(folder, writtenAs(uri)) : [];
}

/** Links are left out, wherever they lead. */
async function filesIn(folder: Uri, { names: wanted, telling }: typeof json): Promise<readonly NamedText[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = entries.filter(([name, type]) => type === FileType.File && wanted.test(name)).map(([name]) => name);
  const texts = await Promise.all(names.slice(0, mostFiles).map((name) => textOf(Uri.joinPath(folder, name))));
  return names.flatMap((name, index) => {
    const text = texts[index];
    return text !== undefined && telling.test(text) ? [{ name, text }] : [];
  });
}

/** What a file links to by a relative path; undefined where that is not in the same workspace folder, links followed. */
export async function linkedFrom(uri: Uri, path: string): Promise<{ readonly text: string } | undefined> {
  const target = await reach(uri, path);
  const text = target && (await textOf(target));
  return text !== undefined && tellingLinked.test(text) ? { text } : undefined;
}
