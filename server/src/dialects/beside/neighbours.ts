import type { Kind } from "../../catalog/setting.ts";
import type { Resource } from "../../model/resource.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { NamedText } from "../../text/named-text.ts";
import { onceForEach } from "../../text/once-for-each.ts";
import { fileKinds } from "../cli-v2/kinds.ts";
import { recognise } from "../index.ts";

/** What is a part of a workspace, and does not say of which. */
const parts: readonly Kind[] = ["onlineEndpoint", "onlineDeployment", "computeCluster", "computeInstance", "datastore"];

/** What every file that declares one of these kinds has somewhere. */
const tellingOf = (kinds: readonly Kind[]): RegExp => {
  const found = fileKinds.filter(({ declares }) => declares && kinds.includes(declares.kind));
  return new RegExp(
    found
      .flatMap(({ id, also = [], tells = [] }) => [...[id, ...also].map((name) => `${name}\\.schema`), ...tells])
      .join("|"),
    "i",
  );
};
const tellingPart = tellingOf(parts);
const tellingWorkspace = tellingOf(["workspace"]);

/** Whether a text may declare a part of a workspace; spares reading the folder of any other. */
export const mayHaveNeighbours = (text: string): boolean => tellingPart.test(text);
/** Whether a text may declare a workspace. */
export const mayBeNeighbour = (text: string): boolean => tellingWorkspace.test(text);

/**
 * Ties what a file of the CLI v2 declares to the workspaces of other files: of those in its folder, or else in the nearest one
 * above that has any. It is held to be a part of one only where there is no other that may be meant.
 */
export function tied(resources: readonly Resource[], around: readonly NamedText[]): readonly Resource[] {
  const isPart = ({ kind, dialect }: Resource): boolean => dialect === "cli-v2" && parts.includes(kind);
  const nearby = resources.some(isPart) ? nearest(around.flatMap(workspacesIn)) : [];
  if (nearby.length === 0) return resources;
  const holders = nearby.length === 1 ? nearby : [];
  return resources.map((resource) => (isPart(resource) ? { ...resource, nearby, holders: () => holders } : resource));
}

const levelOf = ({ file }: Resource): number => file?.name.split("/").filter((step) => step === "..").length ?? 0;

function nearest(workspaces: readonly Resource[]): readonly Resource[] {
  const least = Math.min(...workspaces.map(levelOf));
  return workspaces.filter((workspace) => levelOf(workspace) === least);
}

/** Whether a workspace has to be looked for above the folder of a file: it may be a part of one, and there is none beside it. */
export const needsHigher = (name: string, text: string, beside: readonly NamedText[]): boolean =>
  /\.ya?ml$/i.test(name) && mayHaveNeighbours(text) && beside.every((file) => workspacesIn(file).length === 0);

/** The files of the folders above one, as seen from there: of the first that has any which may declare a workspace. */
export function fromAbove(above: readonly { readonly files: readonly NamedText[] }[]): readonly NamedText[] {
  for (const [level, { files }] of above.entries()) {
    const telling = files.filter(({ text }) => mayBeNeighbour(text));
    if (telling.length > 0) return telling.map((file) => seenFromBelow(file, level + 1));
  }
  return [];
}

/** What a file is called in the folders below its own, by how far below they are; the same one each time, so that it is read once. */
const fromBelow = onceForEach((_: NamedText) => new Map<number, NamedText>());

function seenFromBelow(file: NamedText, levels: number): NamedText {
  const known = fromBelow(file);
  const seen = known.get(levels) ?? { ...file, name: `${"../".repeat(levels)}${file.name}` };
  known.set(levels, seen);
  return seen;
}

/** A file that is not edited is read once. */
const workspacesIn = onceForEach((file: NamedText): readonly Resource[] =>
  declaredIn(file)
    .filter(({ kind }) => kind === "workspace")
    .map((workspace) => ({ ...workspace, elsewhere: true, file })),
);

function declaredIn({ text }: NamedText): readonly Resource[] {
  if (!mayBeNeighbour(text)) return [];
  const tree = syntaxes.yaml.parse(text);
  const found = recognise(tree);
  return found?.dialect.id === "cli-v2" ? found.dialect.resources(tree) : [];
}
