import type { Setting } from "../catalog/setting.ts";
import { spell } from "../catalog/setting.ts";
import type { Absent, Resource, Value } from "../model/resource.ts";

/** The name of a setting as the author of the file knows it: the key, or `outer.key` where the key alone says little. */
export function keyOf(setting: Setting, resource: Resource): string {
  const steps = (setting.in[resource.dialect]?.path ?? setting.id).split(".").filter((step) => step !== "properties");
  return steps.join(".");
}

const sentence = (title: string): string => title.replace(/\.$/, "");

/** Where it stands so only by a parameter's default, which a deployment may override. */
const unless = (parameter: string | undefined): string =>
  parameter === undefined ? "" : `, unless a deployment overrides the default of parameter '${parameter}'`;

/** `title`, and for a parameter's default that a deployment may decide otherwise. */
export const explain = (title: string, value: Value): string =>
  value.certain ? title : `${sentence(title)}${unless(value.parameter)}.`;

/** `title`, and what is assumed because the setting is left out. */
export function explainAbsence(title: string, setting: Setting, resource: Resource, absent: Absent): string {
  const assumed = absent.assumed === undefined ? undefined : spell(setting, resource.dialect, absent.assumed);
  const means = assumed === undefined || absent.assumed === "absent" ? "" : `, which means ${code(assumed)}`;
  const isVersioned = typeof setting.whenAbsent === "object" && "apiVersion" in setting.whenAbsent;
  const version = means !== "" && isVersioned ? ` with API version ${resource.apiVersion}` : "";
  const doubt = absent.certain ? "" : unless(absent.parameter);
  return `${sentence(title)}: ${code(keyOf(setting, resource))} is not set${means}${version}${doubt}.`;
}

export const code = (word: string | boolean | number): string => `'${word}'`;
