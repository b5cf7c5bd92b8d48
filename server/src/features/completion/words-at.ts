import { type DialectId, type Setting, spell, writableIn } from "../../catalog/setting.ts";
import type { Analysis } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { pathAt } from "../../syntax/cursor.ts";
import type { Scalar, ScalarNode } from "../../syntax/tree.ts";
import { describeKey } from "../hover/describe-key.ts";
import { describeSetting } from "../hover/describe-setting.ts";
import { schemaOfFile, schemasAt, stepsOf } from "../schema/schema-at.ts";
import { type SettingPlace, settingAt } from "../schema/setting-at.ts";
import { wordsIn } from "../schema/ways-of.ts";

export interface Word {
  readonly value: Scalar;
  readonly means: string;
  readonly isSafer: boolean;
}

/** The words that the value at a place can be. */
export interface Choice {
  readonly value: ScalarNode;
  readonly words: readonly Word[];
  /** What the key decides, in Markdown. */
  readonly about: string;
}

/** What can be chosen for the value at an offset: the words of a setting, the safer first, or else those of the schema. */
export function wordsAt(analysis: Analysis, offset: number, rules: readonly Rule[]): Choice | undefined {
  const place = settingAt(analysis, offset);
  return (place && wordsOfSetting(place, rules)) ?? wordsOfSchema(analysis, offset);
}

function wordsOfSetting({ setting, resource, value, onKey }: SettingPlace, rules: readonly Rule[]): Choice | undefined {
  if (onKey || value.kind !== "scalar") return undefined;
  const canonicals = canonicalsOf(setting, resource.dialect);
  if (canonicals.length === 0) return undefined;
  const ordered = [...canonicals].sort((a, b) => Number(b === setting.safer) - Number(a === setting.safer));
  const words = ordered.map((canonical) => ({
    value: spell(setting, resource.dialect, canonical),
    means: setting.values?.[canonical] ?? "",
    isSafer: canonical === setting.safer,
  }));
  return { value, words, about: describeSetting(setting, resource.dialect, { rules }) };
}

function canonicalsOf(setting: Setting, dialect: DialectId): readonly string[] {
  if (setting.type === "flag") return ["true", "false"];
  return setting.type === "choice" ? writableIn(setting, dialect) : [];
}

function wordsOfSchema({ tree, recognition }: Analysis, offset: number): Choice | undefined {
  const cursor = pathAt(tree, offset);
  if (!cursor || cursor.onKey || cursor.node?.kind !== "scalar") return undefined;
  const steps = stepsOf(cursor);
  const schema = schemaOfFile(tree, recognition?.kind, steps);
  const schemas = schema && steps.length > 0 ? schemasAt(schema, steps) : [];
  const words = wordsIn(schemas).map((value) => ({ value, means: "", isSafer: false }));
  const key = steps.findLast((step) => typeof step.key === "string")?.key ?? "";
  return { value: cursor.node, words, about: describeKey(String(key), schemas, { isRequired: false }) };
}
