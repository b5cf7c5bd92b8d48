import type { Level, ProfileId, Rule } from "./rule.ts";
import { raise } from "./severity.ts";

/** What a profile makes of a rule. */
export interface Standing {
  /** `off`, or the least severe that a finding of the rule can be. */
  readonly floor: Level;
  /** A sentence. */
  readonly why: string;
}

interface Profile {
  /** Whom it is for, as a sentence. */
  readonly purpose: string;
  readonly standing: (rule: Rule) => Standing;
}

const silent = (why: string): Standing => ({ floor: "off", why });
const asTheRuleSays = (why: string): Standing => ({ floor: "hint", why });

/** Membership follows from what a rule says of itself, so that there is no list to keep. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  recommended: {
    purpose: "For most: the severities that the rules themselves give.",
    standing: () => asTheRuleSays("The severity is the rule's own."),
  },
  strict: {
    purpose: "For regulated data: an insecure default counts like an insecure value that is written out.",
    standing: () => ({ floor: "warning", why: "What is insecure is at least a warning, written out or not." }),
  },
  mcsb: {
    purpose: "What the Microsoft cloud security benchmark has a control for.",
    standing: ({ sources: { mcsb = [] } }) =>
      mcsb.length > 0
        ? asTheRuleSays(`The benchmark asks for it in ${mcsb.join(" and ")}.`)
        : silent("No control of the benchmark asks for it."),
  },
  article: {
    purpose: "What Microsoft's article on enterprise security for Azure Machine Learning of 2020 asks for.",
    standing: ({ sources: { article } }) =>
      article === undefined
        ? silent("The article does not ask for it.")
        : asTheRuleSays(`The article asks for it under "${article}".`),
  },
};

export const profileIds = Object.keys(profiles) as readonly ProfileId[];

/** Whether a profile has a rule, how severe it makes it, and why. */
export const standingOf = (rule: Rule, profile: ProfileId): Standing =>
  rule.profiles?.[profile] ?? profiles[profile].standing(rule);

/** How severe a profile makes an insecure value that is written out. */
export const levelIn = (rule: Rule, profile: ProfileId): Level => raise(rule.severity, standingOf(rule, profile).floor);
