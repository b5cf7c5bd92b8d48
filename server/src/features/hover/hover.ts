import type { Hover, Position } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { type Cursor, pathAt } from "../../syntax/cursor.ts";
import { textOf } from "../../syntax/tree.ts";
import { inspectDocument } from "../document.ts";
import { currentValues, effectiveValue, inCode } from "../effective-value.ts";
import { expressionAt } from "../expression-at.ts";
import { secretsIn } from "../output/secrets.ts";
import { offsetOf, rangeOf } from "../range.ts";
import { keysOf } from "../schema/keys-of.ts";
import { alternativesFor, schemaOfFile, schemasAt, stepsOf } from "../schema/schema-at.ts";
import { type Place, placeAt, type SettingPlace, settingAt, settingsBelow } from "../schema/setting-at.ts";
import { wordsIn } from "../schema/ways-of.ts";
import { describeExpression } from "./describe-expression.ts";
import { describeKey } from "./describe-key.ts";
import { describeReference } from "./describe-reference.ts";
import { describeRoleText } from "./describe-role-text.ts";
import { describeServiceTag } from "./describe-service-tag.ts";
import { describeSetting, keyIn } from "./describe-setting.ts";
import { excerptAbout, fitTable } from "./describe-topic.ts";
import { namedPage, type PageLink } from "./page-link.ts";
import { rowsOf } from "./rows-of.ts";

/** What a key, or the value at hand, is: a setting of the catalog, a reference, or else what the schema says of it. */
export function hover(
  document: TextDocument,
  position: Position,
  rules: readonly Rule[],
  link: PageLink = namedPage,
): Hover | null {
  const analysis = inspectDocument(document, rules);
  const { findings, suppressed } = analysis;
  if (!analysis.recognition) return null;
  const offset = offsetOf(document, position);
  const cursor = pathAt(analysis.tree, offset);
  const told = cursor && (referenceAt(cursor) ?? describeRoleText(analysis, cursor));
  const setting = told === undefined ? settingAt(analysis, offset) : undefined;
  const span = setting?.span ?? (cursor?.onKey ? cursor.member?.keySpan : cursor?.node?.span);
  const expression = told === undefined && !setting ? expressionAt(analysis, offset) : undefined;
  if (expression)
    return {
      contents: {
        kind: "markdown",
        value: describeExpression(expression, secretsIn(document.getText(), [...findings, ...suppressed])),
      },
      range: rangeOf(document, expression.span),
    };
  const value =
    told ??
    (setting
      ? aboutSetting(setting, rules, link)
      : cursor && aboutKey(analysis, cursor, placeAt(analysis, offset), link));
  return value && span ? { contents: { kind: "markdown", value }, range: rangeOf(document, span) } : null;
}

function referenceAt({ onKey, node, member }: Cursor): string | undefined {
  const text = onKey ? undefined : textOf(node);
  return text === undefined ? undefined : describeReference(text, member?.key ?? "");
}

function aboutSetting(
  { setting, resource, path, value, onKey }: SettingPlace,
  rules: readonly Rule[],
  link: PageLink,
): string {
  const about = describeSetting(setting, resource.dialect, {
    rules,
    key: shortened(path),
    now: effectiveValue(setting, resource, value),
    current: currentValues(setting, resource),
    link,
  });
  const tag = setting.id === "outboundRule.destination.serviceTag" && !onKey ? textOf(value) : undefined;
  const more = tag === undefined ? undefined : describeServiceTag(tag);
  return more === undefined ? about : withinRows([about, more]);
}

const shortened = (path: readonly string[]): string => path.join(".").replace(/^properties\./i, "");

/** What the schema says of a key, or of a value that is one of its words, with the settings that a block holds. */
function aboutKey(
  { tree, recognition }: Analysis,
  cursor: Cursor,
  place: Place | undefined,
  link: PageLink,
): string | undefined {
  const steps = stepsOf(cursor);
  const schema = schemaOfFile(tree, recognition?.kind, steps);
  const key = steps.at(-1)?.key;
  const block = place && aboutBlock(place);
  if (!schema || typeof key !== "string") return block;
  const schemas = schemasAt(schema, steps);
  if (schemas.length === 0 || !(cursor.onKey || wordsIn(schemas).length > 0)) return block;
  const parent = steps.slice(0, -1);
  const siblings = keysOf(alternativesFor(schemasAt(schema, parent), cursor.steps.at(-1)?.owner, key));
  const isRequired = siblings.some((sibling) => sibling.key === key && sibling.isRequired);
  const about = describeKey(key, schemas, { isRequired });
  return withinRows([about, ...(block === undefined ? [] : [block]), ...aboutTopics(key, link)]);
}

/** What topics say of a key that no setting spells. */
function aboutTopics(key: string, link: PageLink): readonly string[] {
  const { table, topics } = excerptAbout(key);
  if (topics.length === 0) return [];
  const links = topics.map(({ id, title }) => link(title, `topics/${id}`)).join(" · ");
  return [[...fitTable(table, mostRows / 2), "", links].join("\n")];
}

const mostRows = 12;

/** Drops what comes last where all of it is too long for a hover. */
const withinRows = (parts: readonly string[]): string => {
  const rows = rowsOf(parts.flatMap((part) => part.split("\n")).filter((line) => line !== ""));
  return parts.length < 2 || rows <= mostRows ? parts.join("\n\n") : withinRows(parts.slice(0, -1));
};

const most = 7;

/** The settings that a block holds. */
function aboutBlock(place: Place): string | undefined {
  const settings = settingsBelow(place);
  if (settings.length === 0) return undefined;
  const lines = settings.slice(0, most).map((s) => `- ${inCode(keyIn(s, place.resource.dialect))}`);
  const more = settings.length > most ? [`- … and ${settings.length - most} more`] : [];
  return [`${inCode(shortened(place.path))} holds settings that are checked:`, [...lines, ...more].join("\n")].join(
    "\n\n",
  );
}
