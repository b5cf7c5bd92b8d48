import { servesEncrypted } from "../model/graph.ts";
import type { Rule } from "./rule.ts";
import { type SettingRule, settingRule } from "./setting-rule.ts";

/** A rule about something that serves a workspace under a key of its owner, but is under one of Microsoft's itself. */
export interface CustomerKeyRule extends Omit<SettingRule, "control" | "severity" | "title" | "when"> {
  /** What is not encrypted with the key, in a word or two: `storage account`. */
  readonly what: string;
}

export const customerKeyRule = ({ what, ...rule }: CustomerKeyRule): Rule =>
  settingRule({
    ...rule,
    control: "at-rest",
    severity: "information",
    title: `The workspace is encrypted with a key of yours, but its ${what} is not.`,
    when: servesEncrypted,
  });
