import type { Config } from "../config/config.ts";
import { folderOf, type Location, pathWithin } from "../config/location.ts";
import { policyFor, unconfigured } from "../config/policy.ts";
import { levelIn, standingOf } from "../rules/profile.ts";
import type { Rule } from "../rules/rule.ts";
import type { StructureCheck } from "../structure/checks.ts";
import { nameIn } from "./range.ts";

/** What holds for a file, and why: JSON with comments, in the words of a configuration. `say` puts the comments into a language. */
export function effectiveConfig(
  config: Config | undefined,
  location: Location,
  rules: readonly Rule[],
  checks: readonly StructureCheck[],
  say: (text: string) => string,
): string {
  const { profile, levels, project, requireReason, unfixable } = config ? policyFor(config, location) : unconfigured;
  const short = (place: Location): string => (config && pathWithin(folderOf(config.location), place)) ?? nameIn(place);
  const from = config ? config.files.map((file) => short(file.location)).join(", ") : "nothing but defaults";
  const byDefault = [
    ...rules.map((rule) => ({ id: rule.id, level: levelIn(rule, profile), why: standingOf(rule, profile).why })),
    ...checks.map(({ id, severity }) => ({ id, level: severity, why: "It is the same in every profile." })),
  ];
  const lines = byDefault
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, level, why }, index, all) => {
      const set = levels.get(id);
      const comma = index < all.length - 1 ? "," : "";
      return `    "${id}": "${set?.level ?? level}"${comma} // ${say(set ? `${set.by} in ${short(set.file)}` : why)}`;
    });
  return [
    `// ${say(`What holds for ${short(location)}, from ${from}.`)}`,
    "{",
    `  "profile": "${profile}",`,
    `  "associatedResources": "${project.associatedResources}",`,
    `  "suppressions": { "requireReason": ${requireReason} },`,
    `  "unfixable": ${JSON.stringify(unfixable)},`,
    `  "allow": ${JSON.stringify(project.allow, undefined, 2).replaceAll("\n", "\n  ")},`,
    '  "rules": {',
    ...lines,
    "  }",
    "}",
    "",
  ].join("\n");
}
