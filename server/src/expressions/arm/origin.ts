import type { Node } from "../../syntax/tree.ts";
import type { Frame } from "./frame.ts";
import { type Held, mapResult, type Place, type Result } from "./result.ts";
import type { Foreign } from "./scope.ts";

/** A value worked out from others by the expression that `node` holds. */
export const derive = (value: Node, from: readonly Held[], node: Node, place: Place): Held =>
  depend({ value, site: node, certain: true, via: "computed", place }, from, node);

/** A value that is only taken because of others, such as the condition of an `if`. */
export function depend(held: Held, on: readonly Held[], node: Node): Held {
  const chosen = on.filter((h) => !h.certain || h.given);
  const parameter = held.parameter ?? [...chosen, ...on].find((h) => h.parameter !== undefined)?.parameter;
  const sites = new Set(chosen.map((h) => h.site).filter((site) => site !== node));
  const [site = node] = sites;
  return {
    ...held,
    certain: held.certain && on.every((h) => h.certain),
    // The one default, or value of a parameter file, that decides is what a person would edit, rather than the expression around it.
    site: held.site === node && sites.size === 1 ? site : held.site,
    ...(chosen.some((h) => h.given) ? { given: true } : {}),
    ...(parameter === undefined ? {} : { parameter }),
  };
}

/** A value found inside another: it came the way that its holder came. */
export function inherit(holder: Held, inner: Held): Held {
  const parameter = inner.parameter ?? holder.parameter;
  const isLiteral = inner.via === "literal";
  // A plain node in a map that was worked out, or only used from a list of allowed values, is not there to be edited.
  const isMadeUp = isLiteral && (holder.via === "computed" || holder.via === "allowed");
  return {
    ...inner,
    certain: inner.certain && holder.certain,
    via: isLiteral ? holder.via : inner.via,
    ...(isLiteral ? { isPart: true } : {}),
    site: isMadeUp ? holder.site : inner.site,
    ...(inner.given || holder.given ? { given: true } : {}),
    ...(parameter === undefined ? {} : { parameter }),
  };
}

/** A value that was written out came by way of something else. */
export const came = (held: Held, via: Held["via"]): Held => (held.via === "literal" ? { ...held, via } : held);

/** Reads what another template holds. */
export const readForeign = ({ value, scope }: Foreign, { readNode, place, run }: Frame): Result =>
  mapResult(readNode(value, { ...place, scope }, run), (held) => came(held, "nested"));
