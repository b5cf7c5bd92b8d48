import type { DialectId } from "../../catalog/setting.ts";
import { apiVersion, type Given, type JsonMap, place, yamlFile } from "./draft.ts";
import type { Answers, ScaffoldedFile } from "./scaffold.ts";
import { templateFiles } from "./template.ts";

/** A resource of Azure Machine Learning, as a file of the CLI and as part of a template. */
export interface ResourceDraft {
  readonly name: string;
  /** Names the file of the CLI where the resource's own name would not tell it from the others. */
  readonly fileName?: string;
  /** Last part of the CLI's schema. */
  readonly schema: string;
  /** Below `Microsoft.MachineLearningServices`. */
  readonly type: string;
  /** Name of the resource between the workspace and this one. */
  readonly parent?: string;
  /** What the catalog does not hold, since it says nothing about security. */
  readonly plain: (dialect: DialectId) => JsonMap;
  readonly settings: (dialect: DialectId) => readonly Given[];
}

/** A file of the CLI for every resource; or a template of all of them, and of `others`, which the CLI does not know. */
export function resourceFiles(
  { format, parameterFile }: Answers,
  drafts: readonly ResourceDraft[],
  others: readonly JsonMap[] = [],
): readonly ScaffoldedFile[] {
  if (format !== "arm") return drafts.map(cliFile);
  const name = drafts[0]?.name ?? "azuredeploy";
  return templateFiles(name, [...drafts.map(templateResource), ...others], parameterFile === "yes");
}

function cliFile({ name, fileName = name, schema, plain, settings }: ResourceDraft): ScaffoldedFile {
  const $schema = `https://azuremlschemas.azureedge.net/latest/${schema}.schema.json`;
  return yamlFile(fileName, "cli-v2", { $schema, name, ...plain("cli-v2") }, settings("cli-v2"));
}

function templateResource({ name, type, parent, plain, settings }: ResourceDraft): JsonMap {
  const path = parent === undefined ? name : `${parent}/${name}`;
  const isChild = type.includes("/");
  const base = {
    type: `Microsoft.MachineLearningServices/${type}`,
    apiVersion,
    name: isChild ? `[format('{0}/${path}', parameters('workspaceName'))]` : name,
    ...plain("arm"),
  };
  return place("arm", base, settings("arm"));
}
