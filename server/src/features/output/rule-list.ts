import type { Kind } from "../../catalog/setting.ts";
import { rules } from "../../rules/index.ts";
import type { Control, Level, Sources } from "../../rules/rule.ts";

/** The list of rules for machines. Fields may be added under the same `version`; none changes its meaning. */
export interface RuleList {
  readonly version: 1;
  readonly rules: readonly ListedRule[];
}

export interface ListedRule {
  readonly id: string;
  readonly severity: Level;
  readonly title: string;
  /** The control that it belongs to; a check of the structure of files belongs to none. */
  readonly control?: Control;
  /** What it looks at. */
  readonly kinds?: readonly Kind[];
  /** Microsoft's page that asks for it. */
  readonly url?: string;
  /** The same check elsewhere, by its id there. */
  readonly sources?: Sources;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
}

export function reportRules(checks: readonly Listed[]): string {
  const list: RuleList = { version: 1, rules: checks.map(toJson) };
  return `${JSON.stringify(list, null, 2)}\n`;
}

function toJson({ id, title, level }: Listed): ListedRule {
  const rule = rules.find((r) => r.id === id);
  const said = rule && { control: rule.control, kinds: rule.kinds, url: rule.source, sources: rule.sources };
  return { id, severity: level, title, ...said };
}
