import type { Hover, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../rules/rule.ts";
import { describeSetting, keyIn } from "./describe-setting.ts";
import { inspectDocument } from "./document.ts";
import { currentValues, effectiveValue, inCode } from "./effective-value.ts";
import { offsetOf, rangeOf } from "./range.ts";
import { type Place, placeAt, type SettingPlace, settingAt, settingsBelow } from "./setting-at.ts";

/** What a setting decides, what it amounts to here, and what else it could be. */
export function hover(document: TextDocument, position: Position, rules: readonly Rule[]): Hover | null {
  const analysis = inspectDocument(document, rules);
  const offset = offsetOf(document, position);
  const found = settingAt(analysis, offset);
  if (found) {
    return { contents: { kind: "markdown", value: describe(found, rules) }, range: rangeOf(document, found.span) };
  }
  const place = placeAt(analysis, offset);
  const value = place && describeBlock(place);
  return value ? { contents: { kind: "markdown", value }, range: rangeOf(document, place.span) } : null;
}

const describe = ({ setting, resource, path, value }: SettingPlace, rules: readonly Rule[]): string =>
  describeSetting(setting, resource.dialect, {
    rules,
    key: shortened(path),
    now: effectiveValue(setting, resource, value),
    current: currentValues(setting, resource),
  });

const shortened = (path: readonly string[]): string => path.join(".").replace(/^properties\./i, "");

const most = 10;

/** The settings that a block holds. */
function describeBlock(place: Place): string | undefined {
  const settings = settingsBelow(place);
  if (settings.length === 0) return undefined;
  const lines = settings.slice(0, most).map((s) => `- ${inCode(keyIn(s, place.resource.dialect))}`);
  const more = settings.length > most ? [`- … and ${settings.length - most} more`] : [];
  return [
    `**ML Warden** ${inCode(shortened(place.path))} holds settings that are checked:`,
    [...lines, ...more].join("\n"),
  ].join("\n\n");
}
