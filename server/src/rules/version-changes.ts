import { settingsOf } from "../catalog/index.ts";
import { assumedIn, spell } from "../catalog/setting.ts";
import type { Resource } from "../model/resource.ts";
import { code, keyOf } from "./wording.ts";

/**
 * What else changes where a resource is deployed with another API version: settings that it leaves out, and for which Azure
 * then assumes something else. Empty where nothing does, else as the end of a sentence.
 */
export function changesWith(apiVersion: string, resource: Resource): string {
  const changes = settingsOf(resource.kind, resource.dialect).flatMap((setting): readonly string[] => {
    const { whenAbsent } = setting;
    if (typeof whenAbsent !== "object" || !("apiVersion" in whenAbsent)) return [];
    const [before, after] = [resource.apiVersion, apiVersion].map(
      (version) => version && assumedIn(whenAbsent, version),
    );
    if (after === undefined || before === after || resource.read(setting).is !== "absent") return [];
    return [`${code(keyOf(setting, resource))} is assumed to be ${code(spell(setting, resource.dialect, after))}`];
  });
  return changes.length === 0 ? "" : `, where ${changes.join(" and ")}`;
}
