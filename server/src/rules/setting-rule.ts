import type { Setting } from "../catalog/setting.ts";
import type { Absent, Known, Reading, Resource, Value } from "../model/resource.ts";
import { add, change } from "./fix.ts";
import type { Project } from "./project.ts";
import type { Report, Rule, Severity } from "./rule.ts";
import { explain, explainAbsence } from "./wording.ts";

/** A rule that objects to some values of one setting. */
export interface SettingRule extends Omit<Rule, "kinds" | "settings" | "check"> {
  readonly setting: Setting;
  /** Canonical values that are at fault, or how to know them. */
  readonly bad: readonly string[] | ((word: string) => boolean);
  /** Canonical value that the fix writes; left out where there is no one right value. */
  readonly want?: string;
  /** The fix can be applied unseen. */
  readonly safe?: true;
  /** Level where the setting is left out and Azure assumes a bad value; "off" to stay silent. Default: information. */
  readonly absent?: Severity | "off";
  /** Further conditions on the resource or its neighbours. */
  readonly when?: (resource: Resource, others: readonly Resource[], project: Project) => boolean;
}

const lower: Record<Severity, Severity> = {
  error: "warning",
  warning: "information",
  information: "hint",
  hint: "hint",
};

/** One level down where only a parameter's default is at fault, which a deployment may override. */
export const severityOf = (severity: Severity, { certain }: Pick<Value, "certain">): Severity =>
  certain ? severity : lower[severity];

/** The first value of a reading, where every value it can take is bad; what cannot be known accuses no one. */
export function violated(reading: Reading | undefined, isBad: (value: Value) => boolean): Value | undefined {
  if (reading?.is !== "known" || !reading.complete || !reading.values.every(isBad)) return undefined;
  return reading.values.find((v) => !v.absent);
}

/** The bad values of a reading: in a list every item counts for itself, elsewhere all that may occur must be bad. */
function violations(reading: Known, isInList: boolean, isBad: (value: Value) => boolean): readonly Value[] {
  if (isInList) return reading.values.filter((v) => !v.absent && isCertainlyBad(v, reading, isBad));
  const value = violated(reading, isBad);
  return value ? [value] : [];
}

/** Of alternatives, where a deployment takes one, all must be there and bad. */
function isCertainlyBad(value: Value, { values }: Known, isBad: (value: Value) => boolean): boolean {
  const { among, certain, via } = value;
  if (!isBad(value) || (!certain && via !== "default")) return false;
  if (!among) return true;
  const rivals = values.filter((other) => other.among === among);
  return among.complete && rivals.length >= among.possible.length && rivals.every(isBad);
}

/** A setting whose value a hub decides for its projects. */
export const isInherited = (setting: Setting, resource: Resource): boolean =>
  setting.inheritedByProject === true && resource.variant === "project";

const appliesTo = (dialects: Rule["dialects"], setting: Setting, resource: Resource): boolean =>
  setting.in[resource.dialect] !== undefined && (dialects?.includes(resource.dialect) ?? true);

export function settingRule(rule: SettingRule): Rule {
  const { setting, bad, want, safe = false, absent = "information", when, ...metadata } = rule;
  const isBadWord = typeof bad === "function" ? bad : (word: string) => bad.includes(word);
  const isBad = ({ canonical }: Value): boolean => canonical !== undefined && isBadWord(canonical);

  function judge(resource: Resource, reading: Reading): readonly Report[] {
    if (reading.is === "absent") return judgeAbsence(resource, reading);
    if (reading.is === "unknown") return [];
    const isInList = setting.in[resource.dialect]?.path.includes("[]") ?? false;
    return violations(reading, isInList, isBad).map((value) => ({
      span: value.site.span,
      message: explain(metadata.title, value),
      severity: severityOf(metadata.severity, value),
      fixes: want === undefined ? [] : change(setting, resource, value, want, safe),
      related:
        value.parameter === undefined
          ? []
          : [{ span: resource.anchor, message: "The resource that takes this value." }],
    }));
  }

  function judgeAbsence(resource: Resource, reading: Absent): readonly Report[] {
    if (absent === "off" || reading.assumed === undefined || !isBadWord(reading.assumed)) return [];
    const message = explainAbsence(metadata.title, setting, resource, reading);
    const fixes = want === undefined ? [] : add(setting, resource, reading, want, safe);
    return [{ span: reading.anchor, message, severity: severityOf(absent, reading), fixes }];
  }

  return {
    ...metadata,
    kinds: [setting.kind],
    settings: [setting],
    *check(resource, others, project) {
      if (isInherited(setting, resource) || !appliesTo(metadata.dialects, setting, resource)) return;
      if (when && !when(resource, others, project)) return;
      yield* judge(resource, resource.read(setting));
    },
  };
}

/** A rule that objects to several settings alike, also of several kinds. */
export interface SettingsRule extends Omit<SettingRule, "setting"> {
  readonly settings: readonly [Setting, ...Setting[]];
}

export function settingsRule({ settings, ...rule }: SettingsRule): Rule {
  const parts = settings.map((setting) => settingRule({ ...rule, setting }));
  return {
    ...settingRule({ ...rule, setting: settings[0] }),
    kinds: [...new Set(settings.map(({ kind }) => kind))],
    settings,
    *check(resource, others, project) {
      for (const part of parts) if (part.kinds.includes(resource.kind)) yield* part.check(resource, others, project);
    },
  };
}
