import type { Analysis, Finding } from "../../engine/finding.ts";
import { isExpression } from "../../expressions/arm/expression.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import { type Member, member, type Node, textOf } from "../../syntax/tree.ts";
import { type Declared, declaredIn } from "./declared.ts";
import { type Judged, toleratedKeys } from "./judged.ts";
import { anyIn, isOpen, keyIn, layersOf } from "./layers.ts";
import { type Place, table } from "./types.ts";
import { unlistedKey } from "./unlisted-key.ts";
import { ignoredKey, unlistedValue } from "./unlisted-value.ts";
import { fromAnotherVersion, unlistedVersion } from "./unlisted-version.ts";
import { isListed, isNewer } from "./versions.ts";

/** What the resources of a template say that Azure's type index does not list. Case never counts, as it does not for Azure. */
export const validateTemplate = ({ tree, resources }: Pick<Analysis, "tree" | "resources">): readonly Finding[] =>
  declaredIn(tree).flatMap((declared) => {
    const known = resources.find(({ node }) => node === declared.node);
    return judge(known ? { ...declared, known } : declared);
  });

const none: readonly Finding[] = [];

function judge(resource: Declared): readonly Finding[] {
  const { node, type, apiVersion } = resource;
  if (apiVersion !== undefined && isNewer(apiVersion)) return [];
  const unknown = unlistedVersion(resource);
  const hadOtherShape = type.shapeSince !== undefined && (apiVersion ?? "") < (table().versions[type.shapeSince] ?? "");
  if (type.open || hadOtherShape) return unknown ? [unknown] : [];
  const layers = layersOf(type, node, resource.textOf);
  const inside = judgeMap({ resource, node, layers, path: [], version: unknown ? undefined : apiVersion });
  return unknown ? [unknown, ...inside] : inside;
}

function judgeMap(judged: Judged): readonly Finding[] {
  const { node, layers } = judged;
  let findings = none;
  for (const m of node.members) {
    const found = keyIn(layers, m.key, judged.version);
    const more = found ? judgeMember(judged, m, found.key, found.place) : judgeOther(judged, m);
    // Nearly always there is nothing to say, and that should cost nothing.
    if (more.length > 0) findings = [...findings, ...more];
  }
  return findings;
}

function judgeOther(judged: Judged, m: Member): readonly Finding[] {
  const { layers, path } = judged;
  const folded = m.key.toLowerCase();
  // A loop, and a name that only a deployment knows.
  if (folded === "copy" || folded.startsWith("[")) return none;
  const any = anyIn(layers);
  if (any) return judgeValue(judged, m.key, any, m.value);
  if (isOpen(layers) || (path.length === 0 && toleratedKeys.has(folded))) return none;
  const finding = unlistedKey(judged, m);
  return finding ? [finding] : none;
}

function judgeMember(judged: Judged, m: Member, key: string, place: Place): readonly Finding[] {
  const { by, isUnknown } = judged.layers;
  if (isUnknown && key === by) return none;
  if (place.ro) return judged.path.length === 0 ? none : [ignoredKey(m)];
  if (!isListed(place, judged.version)) return [fromAnotherVersion(judged, m.key, place, m.keySpan)];
  return judgeValue(judged, key, place, m.value);
}

function judgeValue(judged: Judged, key: string, place: Place, value: Node): readonly Finding[] {
  if (isUndecided(value)) return none;
  const wrong = unlistedValue(key, place, value);
  if (wrong) return isToBeFilledIn(value) ? [] : [wrong];
  const { resource } = judged;
  const { item } = place;
  if (value.kind === "list") return item ? value.items.flatMap((inner) => judgeValue(judged, key, item, inner)) : none;
  if (value.kind !== "map") return none;
  const layers = layersOf(place, value, resource.textOf);
  const inside = (version: string | undefined) =>
    judgeMap({ resource, node: value, layers, path: [...judged.path, key], version });
  const { chosen, by = "" } = layers;
  const word = member(value, by)?.value;
  const misspelt = layers.isUnknown && word && unlistedValue(by, wordsOf(place), word);
  if (misspelt) return [misspelt];
  if (!chosen || isListed(chosen, judged.version) || word?.kind !== "scalar") return inside(judged.version);
  // The word that decides what the map is says it for all of it.
  return [fromAnotherVersion(judged, String(word.value), chosen, word.span), ...inside(undefined)];
}

/** The words that decide, as a choice; Azure may know more. */
const wordsOf = ({ variants = {} }: Place): Place => ({ words: Object.keys(variants), more: true });

/** Not given, or known to a deployment only. */
const isUndecided = (node: Node): boolean =>
  node.kind === "scalar" && (node.value === null || (typeof node.value === "string" && isExpression(node.value)));

const isToBeFilledIn = (node: Node): boolean => isPlaceholder(textOf(node) ?? "x");
