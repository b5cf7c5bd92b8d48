import { analyse } from "./engine/analyse.ts";
import { check } from "./engine/check.ts";
import type { Analysis, Finding } from "./engine/finding.ts";
import { rules } from "./rules/index.ts";
import { syntaxOf } from "./syntax/index.ts";

/** The facade: everything that a shell (language server, command line) may call. */

/** A file that was read and judged. */
export interface Inspection extends Analysis {
  readonly findings: readonly Finding[];
}

/** Reads and judges a file. `name` only tells how it is written (JSON or YAML); what it is, its content tells. Never throws. */
export function inspect(name: string, text: string): Inspection {
  const analysis = analyse(syntaxOf(name, text), text);
  return { ...analysis, findings: check(analysis, rules) };
}

export { settings, settingsOf } from "./catalog/index.ts";
export { rules } from "./rules/index.ts";
export type { Finding } from "./engine/finding.ts";
export type { Rule, Severity } from "./rules/rule.ts";
