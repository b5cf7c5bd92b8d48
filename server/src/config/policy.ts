import picomatch from "picomatch";
import { standingOf } from "../rules/profile.ts";
import { type Project, undecided } from "../rules/project.ts";
import type { Level, ProfileId, Rule, Severity } from "../rules/rule.ts";
import { raise } from "../rules/severity.ts";
import type { Config, ConfigFile, Levels } from "./config.ts";
import { type Location, pathWithin } from "./location.ts";

/** What a configuration asks of one file. */
export interface Policy {
  readonly profile: ProfileId;
  /** The levels that are set by hand, each with the place that sets it. */
  readonly levels: ReadonlyMap<string, SetLevel>;
  readonly project: Project;
  readonly requireReason: boolean;
  /** Rules whose fixes are never applied unseen. */
  readonly unfixable: readonly string[];
}

export interface SetLevel {
  readonly level: Level;
  /** `rules` or `overrides[0]` */
  readonly by: string;
  readonly file: Location;
}

/** What holds where nothing is configured. */
export const unconfigured: Policy = {
  profile: "recommended",
  levels: new Map(),
  project: undecided,
  requireReason: false,
  unfixable: [],
};

export function policyFor({ files }: Config, location: Location): Policy {
  const parts = files.flatMap((file) => partsFor(file, location));
  const settings = files.map((file) => file.settings);
  return {
    profile: last(parts.map(({ profile }) => profile)) ?? unconfigured.profile,
    levels: new Map(
      parts.flatMap(({ rules, by, file }) => Object.entries(rules).map(([id, level]) => [id, { level, by, file }])),
    ),
    project: {
      allow: Object.assign({}, ...settings.map(({ allow }) => allow)),
      associatedResources: last(settings.map((s) => s.associatedResources)) ?? undecided.associatedResources,
    },
    requireReason: last(settings.map((s) => s.requireReason)) ?? unconfigured.requireReason,
    unfixable: last(settings.map((s) => s.unfixable)) ?? unconfigured.unfixable,
  };
}

const last = <T>(values: readonly (T | undefined)[]): T | undefined => values.findLast((value) => value !== undefined);

/** What a policy makes of a finding of a rule. */
export const levelOf = (policy: Policy, rule: Rule, severity: Severity): Level =>
  policy.levels.get(rule.id)?.level ?? raise(severity, standingOf(rule, policy.profile).floor);

interface Part {
  readonly profile: ProfileId | undefined;
  readonly rules: Levels;
  readonly by: string;
  readonly file: Location;
}

/** The parts of a configuration file that speak of another file; what comes later wins. */
function partsFor({ settings, folder, location: file }: ConfigFile, location: Location): readonly Part[] {
  const path = pathWithin(folder, location);
  const overrides = settings.overrides.map(({ files, profile, rules }, index) => ({
    isMeant: path !== undefined && files.some((glob) => matches(glob, path)),
    part: { profile, rules, by: `overrides[${index}]`, file },
  }));
  return [
    { profile: settings.profile, rules: settings.rules, by: "rules", file },
    ...overrides.filter(({ isMeant }) => isMeant).map(({ part }) => part),
  ];
}

/** A glob without a slash is one for names, in whatever folder. */
function matches(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.\//, "");
  return picomatch.isMatch(path, glob.includes("/") ? pattern : `**/${pattern}`, { dot: true, windows: false });
}
