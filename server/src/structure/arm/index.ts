import type { Finding } from "../../engine/finding.ts";
import { isExpression } from "../../expressions/arm/expression.ts";
import { isPlaceholder } from "../../model/placeholder.ts";
import { type Member, member, type Node, type Tree, textOf } from "../../syntax/tree.ts";
import { type Declared, declaredIn } from "./declared.ts";
import { type Judged, toleratedKeys } from "./judged.ts";
import { anyIn, isOpen, keyIn, layersOf } from "./layers.ts";
import { type Place, table } from "./types.ts";
import { unlistedKey } from "./unlisted-key.ts";
import { ignoredKey, unlistedValue } from "./unlisted-value.ts";
import { fromAnotherVersion, unlistedVersion } from "./unlisted-version.ts";
import { isListed, isNewer } from "./versions.ts";

/** What the resources of a template say that Azure's type index does not list. Case never counts, as it does not for Azure. */
export const validateTemplate = (tree: Tree): readonly Finding[] => declaredIn(tree).flatMap(judge);

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
  const { node, layers, path } = judged;
  const isTop = path.length === 0;
  return node.members.flatMap((m): readonly Finding[] => {
    // A loop, and a name that only a deployment knows.
    if (m.key.toLowerCase() === "copy" || m.key.startsWith("[")) return [];
    const found = keyIn(layers, m.key, judged.version);
    if (found) return judgeMember(judged, m, found.key, found.place);
    const any = anyIn(layers);
    if (any) return judgeValue(judged, [...path, m.key], any, m.value);
    if (isOpen(layers) || (isTop && toleratedKeys.has(m.key.toLowerCase()))) return [];
    const finding = unlistedKey(judged, m);
    return finding ? [finding] : [];
  });
}

function judgeMember(judged: Judged, m: Member, key: string, place: Place): readonly Finding[] {
  const { by, isUnknown } = judged.layers;
  if (isUnknown && key === by) return [];
  if (place.ro) return judged.path.length === 0 ? [] : [ignoredKey(m)];
  if (!isListed(place, judged.version)) return [fromAnotherVersion(judged, m.key, place, m.keySpan)];
  return judgeValue(judged, [...judged.path, key], place, m.value);
}

function judgeValue(judged: Judged, path: readonly string[], place: Place, value: Node): readonly Finding[] {
  if (isUndecided(value)) return [];
  const wrong = unlistedValue(path.at(-1) ?? "", place, value);
  if (wrong) return isToBeFilledIn(value) ? [] : [wrong];
  const { resource } = judged;
  const { item } = place;
  if (value.kind === "list") return item ? value.items.flatMap((inner) => judgeValue(judged, path, item, inner)) : [];
  if (value.kind !== "map") return [];
  const layers = layersOf(place, value, resource.textOf);
  const inside = (version: string | undefined) => judgeMap({ ...judged, node: value, layers, path, version });
  const { chosen, by = "" } = layers;
  const word = member(value, by)?.value;
  if (!chosen || isListed(chosen, judged.version) || word?.kind !== "scalar") return inside(judged.version);
  // The word that decides what the map is says it for all of it.
  return [fromAnotherVersion(judged, String(word.value), chosen, word.span), ...inside(undefined)];
}

/** Not given, or known to a deployment only. */
const isUndecided = (node: Node): boolean =>
  node.kind === "scalar" && (node.value === null || (typeof node.value === "string" && isExpression(node.value)));

const isToBeFilledIn = (node: Node): boolean => isPlaceholder(textOf(node) ?? "x");
