import type { Finding } from "../../engine/finding.ts";
import type { Fix } from "../../rules/rule.ts";
import { type MapNode, type Member, member } from "../../syntax/tree.ts";
import { fold } from "../../text/fold.ts";
import { nearest } from "../../text/nearest.ts";
import { commonKeys, type Judged } from "./judged.ts";
import { keyIn, layersOf, writableKeys } from "./layers.ts";

/** A key that no version lists. It may still be one that Azure takes, so it is never more than a hint. */
export function unlistedKey(judged: Judged, { key, keySpan }: Member): Finding | undefined {
  const { node, path, resource } = judged;
  const meant = keyMeantBy(judged, key);
  const advice = meant === undefined ? adviseOnPlace(judged, key) : renameTo(node, key, meant);
  // What the top of a resource can hold is for Resource Manager to say.
  if (!advice && path.length === 0) return undefined;
  return {
    rule: "unlisted-key",
    severity: "hint",
    span: keySpan,
    message: `Azure lists no key '${key}' ${path.length === 0 ? "at the top of" : `in '${path.join(".")}' of`} '${resource.type.name}'${advice?.text ?? "."}`,
    fixes: advice?.fixes ?? [],
  };
}

interface Advice {
  readonly text: string;
  readonly fixes: readonly Fix[];
}

function keyMeantBy({ node, layers, path }: Judged, key: string): string | undefined {
  const candidates = [...writableKeys(layers), ...(path.length === 0 ? commonKeys : [])];
  return nearest(
    key,
    [...new Set(candidates)].filter((candidate) => !member(node, candidate)),
    2,
  );
}

const renameTo = (owner: MapNode, key: string, to: string): Advice => ({
  text: `. Did you mean '${to}'?`,
  fixes: [{ title: `Rename to '${to}'`, safe: fold(to) === fold(key), ops: [{ op: "rename", owner, key, to }] }],
});

const deepest = 3;

/** A key that stands in the properties instead of beside them, or too high. */
function adviseOnPlace(judged: Judged, key: string): Advice | undefined {
  const { node, path, resource } = judged;
  const ofTop = ["identity", "sku", "kind", "tags", "location"].find((word) => word === key.toLowerCase());
  if (path.length === 1 && ofTop && !member(resource.node, ofTop))
    return { text: `: '${ofTop}' stands beside 'properties'.`, fixes: [] };
  const [place, ...others] = placesBelow(judged, key, []);
  if (!place || others.length > 0) return undefined;
  const to = [...place, key];
  return { text: `: it belongs under '${place.join(".")}'.`, fixes: canTake(node, to) ? [move(node, key, to)] : [] };
}

function placesBelow(
  { layers, node, resource, version }: Judged,
  key: string,
  path: readonly string[],
): readonly string[][] {
  const found: string[][] = [];
  for (const name of path.length < deepest ? writableKeys(layers) : []) {
    const inner = keyIn(layers, name, version)?.place;
    if (!inner?.keys && !inner?.variants) continue;
    const value = member(node, name)?.value;
    const below = layersOf(inner, value, resource.textOf);
    const here = [...path, name];
    const isThere = writableKeys(below).some((candidate) => candidate.toLowerCase() === key.toLowerCase());
    if (isThere && (value || below.chosen || inner.variants === undefined)) found.push(here);
    else if (value?.kind === "map")
      found.push(...placesBelow({ layers: below, node: value, resource, path: here, version }, key, here));
  }
  return found;
}

/** Whether the maps on the way are there to take it, or can be made, and nothing stands at the end. */
function canTake(owner: MapNode, path: readonly string[]): boolean {
  let here = owner;
  for (const step of path) {
    const next = member(here, step)?.value;
    if (!next) return true;
    if (next.kind !== "map") return false;
    here = next;
  }
  return false;
}

const move = (owner: MapNode, key: string, path: readonly string[]): Fix => ({
  title: `Move under '${path.slice(0, -1).join(".")}'`,
  safe: false,
  ops: [{ op: "move", owner, key, path }],
});
