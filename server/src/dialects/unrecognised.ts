import { syntaxes } from "../syntax/index.ts";
import { type MapNode, member, type Node, type Tree, textOf } from "../syntax/tree.ts";
import { schemaUrlOf } from "./cli-v2/schema-url.ts";
import { isConda } from "./conda.ts";
import { foreignFormat } from "./foreign-formats.ts";
import { textAt } from "./root.ts";

/** Why a file is none of ours, in a sentence for a person who thought it was. */
export function whyNot(tree: Tree, text: string): string {
  // A text that cannot be ours is never parsed: its tree is empty.
  const { roots, problems, syntax } = tree.roots.length > 0 ? tree : syntaxes[tree.syntax].parse(text);
  const [root] = roots;
  const [problem] = problems;
  if (root?.kind === "map" && root.members.length > 0) return whyNotMap(root, syntax, problem?.message);
  if (problem) return `It could not be read: ${problem.message}`;
  if (!root || (root.kind === "scalar" && root.value === null)) return "It is empty.";
  return `It is ${aShape(root)}, and every Azure ML file is a map of keys.`;
}

const aShape = (root: Node): string =>
  root.kind === "list" ? "a list" : root.kind === "map" ? "an empty map" : "a single value";

function whyNotMap(root: MapNode, syntax: Tree["syntax"], problem: string | undefined): string {
  const url = textOf(member(root, "$schema")?.value)?.trim() ?? "";
  if (url !== "") return whyNotSchema(root, url);
  const compute = textAt(root, "computeType");
  if (compute !== undefined)
    return `Its 'computeType' is '${compute}', and a v1 deployment configuration has 'ACI', 'AKS' or 'local' there.`;
  if (isConda(root))
    return "It is a conda environment, and of those only URLs with credentials are looked for: it has none.";
  const format = foreignFormat(root);
  if (format !== undefined) return `It looks like ${format}, which is not Azure ML's.`;
  if (problem !== undefined) return `It could not be read: ${problem}`;
  return `It is ${syntax === "json" ? "JSON" : "YAML"}, but its keys (${keysOf(root)}) are not those of a file of Azure ML; a '$schema' of Azure ML would say what it is.`;
}

function whyNotSchema(root: MapNode, url: string): string {
  if (/deploymentTemplate\.json#?$/i.test(url)) return "It is a deployment template without an Azure ML resource.";
  if (/deploymentParameters\.json#?$/i.test(url))
    return "It is a template parameter file: it declares nothing by itself, and is read beside its template.";
  const { isAzureMl = false, segment = "" } = schemaUrlOf(root) ?? {};
  if (!isAzureMl) return `It has a '$schema' that is not Azure ML's: ${url}`;
  return `Its '$schema' ends in '${segment}', which is no kind of file that is checked.`;
}

const most = 4;

function keysOf(root: MapNode): string {
  const shown = root.members.slice(0, most).map(({ key }) => `'${key}'`);
  return [...shown, ...(root.members.length > most ? ["…"] : [])].join(", ");
}
