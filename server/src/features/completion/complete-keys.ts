import type { CompletionItem } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Setting } from "../../catalog/setting.ts";
import type { Analysis } from "../../engine/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Schema } from "../../structure/schema.ts";
import { eolOf } from "../../text/lines.ts";
import type { Draft } from "../drafts/draft.ts";
import { draftsOf, type Variant } from "../drafts/draft-variants.ts";
import { printMember } from "../drafts/print-draft.ts";
import { describeKey, sayOf } from "../hover/describe-key.ts";
import { describeSetting } from "../hover/describe-setting.ts";
import { rangeOf } from "../range.ts";
import { type KnownKey, keysOf } from "../schema/keys-of.ts";
import { alternativesFor, schemaOfFile, schemasAt } from "../schema/schema-at.ts";
import { type CatalogPlace, catalogAt, settingsAt } from "./catalog-at.ts";
import type { KeyPlace } from "./key-place.ts";
import { keyPlaceAt } from "./key-place-at.ts";
import { saferFirst } from "./safer-first.ts";

export interface CompletionOptions {
  /** Whether the editor lets people step through the holes of what is inserted. */
  readonly snippets: boolean;
}

interface Context {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly place: KeyPlace;
  readonly catalog: CatalogPlace | undefined;
  readonly rules: readonly Rule[];
  readonly snippets: boolean;
}

/** The keys that a map leaves out: first what must be there, then what matters for security, then the rest. */
export function missingKeys(
  document: TextDocument,
  analysis: Analysis,
  offset: number,
  rules: readonly Rule[],
  { snippets }: CompletionOptions,
): CompletionItem[] {
  const place = keyPlaceAt(analysis.tree, offset);
  if (!place) return [];
  const context = { document, analysis, place, catalog: catalogAt(analysis, place), rules, snippets };
  const current = place.owner?.members.find((m) => m.keySpan.start === place.typed.start);
  const present = new Set(place.owner?.members.filter((m) => m !== current).map((m) => m.key));
  const known = knownKeys(context, current?.key).filter(({ key }) => !present.has(key));
  return known
    .flatMap((key, i) => itemsOf(context, key, String(i).padStart(3, "0")))
    .sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
}

/** What the schema lists; without one, the settings of the catalog. */
function knownKeys(
  { analysis: { tree, recognition }, place, catalog }: Context,
  current: string | undefined,
): readonly KnownKey[] {
  const schema = schemaOfFile(tree, recognition?.kind, place.steps);
  const schemas = schema ? schemasAt(schema, place.steps) : [];
  const keys = keysOf(alternativesFor(schemas, place.owner, current)).filter(({ isOffered }) => isOffered);
  if (keys.length > 0 || !catalog || catalog.resource.dialect === "arm") return keys;
  return catalog.keys.map((key) => ({ key, schemas: [], isRequired: false, isOffered: true }));
}

function itemsOf(context: Context, { key, schemas, isRequired }: KnownKey, rank: string): CompletionItem[] {
  const settings = context.catalog ? settingsAt(context.catalog, key) : { own: undefined, below: [] };
  const { own } = settings;
  const group = isRequired ? 0 : own?.type === "secret" ? 3 : own || settings.below.length > 0 ? 1 : 2;
  const value =
    own && context.catalog
      ? describeSetting(own, context.catalog.resource.dialect, {
          rules: context.rules,
          key: [...context.catalog.path, key].join("."),
        })
      : describeKey(key, schemas, { isRequired });
  const variants = context.place.hasValue
    ? [{ name: undefined, draft: undefined }]
    : variantsOf(context, key, schemas, own);
  return variants.map(({ name, draft }, i): CompletionItem => {
    const label = name === undefined ? key : `${key} (${name})`;
    return {
      label,
      kind: 10,
      detail: own?.summary ?? sayOf(key, schemas) ?? (isRequired ? "required" : ""),
      documentation: { kind: "markdown", value },
      // Behind what a schema of the editor's own offers.
      sortText: `~${group}${rank}${i}`,
      ...insertion(context, key, draft),
    };
  });
}

function variantsOf(
  { catalog }: Context,
  key: string,
  schemas: readonly Schema[],
  setting: Setting | undefined,
): readonly Variant[] {
  const variants = schemas.length > 0 ? draftsOf(key, schemas) : [{ name: undefined, draft: draftOfSetting(setting) }];
  return variants
    .map(({ name, draft }) => ({ name, draft: catalog ? saferFirst(draft, catalog, key) : draft }))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
}

/** Shapes without secrets are the short ones. */
const sizeOf = ({ draft }: Variant): number => (draft.kind === "map" ? draft.members.length : 0);

const draftOfSetting = (setting: Setting | undefined): Draft =>
  !setting || setting.type === "block" || setting.type === "map" || setting.type === "list"
    ? { kind: "map", members: [] }
    : { kind: "hole", text: "", words: [], isText: setting.type !== "flag" };

function insertion(
  { document, analysis: { tree }, place, snippets }: Context,
  key: string,
  draft: Draft | undefined,
): Partial<CompletionItem> {
  const { typed, indent, unit, isInline, isFollowed, commaAt } = place;
  const quote = /^["']/.exec(tree.text.slice(typed.start, typed.end))?.[0] ?? "";
  const range = rangeOf(document, typed);
  const filter = quote === "" ? {} : { filterText: `${quote}${key}` };
  if (!draft)
    return {
      ...filter,
      textEdit: { range, newText: tree.syntax === "json" ? JSON.stringify(key) : `${quote}${key}${quote}` },
    };
  const layout = { syntax: tree.syntax, eol: eolOf(tree.text), unit, isInline, snippets };
  const newText = printMember({ key, isHole: false, value: draft }, layout, indent) + (isFollowed ? "," : "");
  return {
    ...filter,
    // The lines carry their own indentation.
    insertTextMode: 1,
    ...(snippets && { insertTextFormat: 2 }),
    textEdit: { range, newText },
    ...(commaAt !== undefined && {
      additionalTextEdits: [{ range: rangeOf(document, { start: commaAt, end: commaAt }), newText: "," }],
    }),
  };
}
