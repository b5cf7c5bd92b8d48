import type { Level, Severity } from "./rule.ts";

export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

export const isWorse = (a: Severity, b: Severity): boolean => severities.indexOf(a) < severities.indexOf(b);

/** The severity of a finding that is to be at least as severe as `floor`. */
export const raise = (severity: Severity, floor: Level): Level =>
  floor === "off" || isWorse(floor, severity) ? floor : severity;
