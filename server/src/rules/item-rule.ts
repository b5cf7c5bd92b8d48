import type { Rule } from "./rule.ts";
import { type SettingRule, severityOf } from "./setting-rule.ts";
import { explain } from "./wording.ts";

/** A rule that objects to single items of lists: to every one that is bad, whatever else the list holds. */
export interface ItemRule extends Omit<Rule, "kinds" | "check"> {
  readonly isBad: (word: string) => boolean;
  readonly when: NonNullable<SettingRule["when"]>;
}

export function itemRule({ isBad, when, ...metadata }: ItemRule): Rule {
  return {
    ...metadata,
    kinds: [...new Set(metadata.settings.map(({ kind }) => kind))],
    *check(resource, others) {
      if (!when(resource, others)) return;
      for (const setting of metadata.settings.filter(({ kind }) => kind === resource.kind)) {
        const reading = resource.read(setting);
        const bad =
          reading.is === "known"
            ? reading.values.filter(({ canonical = "", absent }) => !absent && isBad(canonical))
            : [];
        for (const value of bad)
          yield {
            span: value.site.span,
            message: explain(metadata.title, value),
            severity: severityOf(metadata.severity, value),
            fixes: [],
          };
      }
    },
  };
}
