import type { DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { settingsOf } from "../catalog/index.ts";
import type { Setting } from "../catalog/setting.ts";
import type { Resource } from "../model/resource.ts";
import type { Rule } from "../rules/rule.ts";
import { type Member, member, type Node } from "../syntax/tree.ts";
import type { Span } from "../text/span.ts";
import { inspectDocument } from "./document.ts";
import { nameOfKind } from "./names.ts";
import { rangeOf } from "./range.ts";
import { shortened } from "./shortened.ts";
import { isTemplatePart } from "./template-part.ts";

const kinds = { resource: 5, setting: 7 } as const satisfies Record<string, SymbolKind>;

/** What a file declares, for the outline: each resource with the settings that it makes and the resources inside it. */
export function documentSymbols(document: TextDocument, rules: readonly Rule[]): DocumentSymbol[] {
  const written = inspectDocument(document, rules).resources.filter((r) => !r.node.alias && !isTemplatePart(r));
  const inside = new Map<Resource | undefined, Resource[]>();
  for (const resource of written) {
    const parent = parentOf(resource, written);
    inside.set(parent, [...(inside.get(parent) ?? []), resource]);
  }
  return (inside.get(undefined) ?? []).map((resource) => toSymbol(document, resource, inside));
}

/** The innermost resource around another. */
function parentOf({ node }: Resource, all: readonly Resource[]): Resource | undefined {
  let inner: Resource | undefined;
  for (const other of all) {
    const isAround = other.node !== node && holds(other.node.span, node.span);
    if (isAround && (!inner || holds(inner.node.span, other.node.span))) inner = other;
  }
  return inner;
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function toSymbol(
  document: TextDocument,
  resource: Resource,
  inside: ReadonlyMap<Resource | undefined, readonly Resource[]>,
): DocumentSymbol {
  const { node, kind, variant, name, anchor } = resource;
  const label = member(node, "name")?.value;
  const selection = [label?.span, anchor].find((span) => span && holds(node.span, span) && span.start < span.end);
  const settings = settingsOf(kind, resource.dialect).flatMap((s) => settingSymbol(document, resource, s) ?? []);
  const inner = (inside.get(resource) ?? []).map((other) => toSymbol(document, other, inside));
  return {
    name: name?.trim() || nameOfKind(kind),
    detail: variant === undefined ? nameOfKind(kind) : `${nameOfKind(kind)}, ${variant}`,
    kind: kinds.resource,
    range: rangeOf(document, node.span),
    selectionRange: rangeOf(document, selection ?? { start: node.span.start, end: node.span.start }),
    children: [...settings, ...inner].sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    ),
  };
}

/** A setting that the file writes itself. Only words that the catalog knows are shown: others might be secret. */
function settingSymbol(document: TextDocument, resource: Resource, setting: Setting): DocumentSymbol | undefined {
  const path = setting.in[resource.dialect]?.path ?? "";
  const found = memberAt(resource.node, path.split("."));
  if (!found || found.merged || found.value.alias) return undefined;
  const { keySpan, value } = found;
  const end = Math.max(keySpan.end, value.span.end);
  const hasWords = setting.type === "choice" || setting.type === "flag";
  const detail = hasWords && value.kind === "scalar" && value.value !== null ? String(value.value) : "";
  return {
    name: path.replace(/^properties\./, ""),
    detail: shortened(detail, longest),
    kind: kinds.setting,
    range: rangeOf(document, { start: keySpan.start, end }),
    selectionRange: rangeOf(document, keySpan),
  };
}

const longest = 40;

function memberAt(node: Node, [key = "", ...rest]: readonly string[]): Member | undefined {
  const found = member(node, key);
  if (!found || found.merged || rest.length === 0) return found;
  return found.value.alias ? undefined : memberAt(found.value, rest);
}
