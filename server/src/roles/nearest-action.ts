import { once } from "../text/once.ts";
import { slipsBetween } from "../text/slips.ts";
import { full, isOfProvider, provider } from "./action.ts";
import { actionNamed, actions } from "./actions.ts";
import { covers, type Verdict } from "./permissions.ts";

/** Things of Azure Machine Learning that have no actions in Microsoft's list, though they exist. */
const unlisted = ["outboundRules", "managedNetworks", "capabilityHosts"].map((thing) => full(`workspaces/${thing}/`));

const words = once(
  () => new Map(actions().flatMap(({ name }) => name.split("/").map((word) => [word.toLowerCase(), word] as const))),
);

/** Whether an action, or a pattern of actions, stands for something that is known of Azure Machine Learning. */
export const isKnown = (text: string): boolean =>
  covered(text, "yes") ||
  covered(text, "unsure") ||
  unlisted.some((thing) => text.toLowerCase().startsWith(thing.toLowerCase()));

/** Whether a text is meant for Azure Machine Learning, with the provider perhaps misspelt. */
export function isMeantForProvider(text: string): boolean {
  if (isOfProvider(text)) return true;
  const [first = "", second] = text.split("/");
  return second !== undefined && slipsBetween(first.toLowerCase(), provider.toLowerCase()) <= 2;
}

/** The known action, or pattern of known ones, that a slip in one place would turn into `text`. */
export function nearest(text: string): string | undefined {
  const [first = "", ...path] = text.split("/");
  if (!isOfProvider(text)) return isMeantForProvider(text) ? firstKnown([[provider, ...path]]) : undefined;
  const respelt = path.flatMap((word, i) => similar(word).map(({ to, slips }) => ({ slips, path: path.with(i, to) })));
  const ordered = respelt.sort((a, b) => a.slips - b.slips).map((candidate) => candidate.path);
  return firstKnown([["workspaces", ...path], ...ordered].map((candidate) => [first, ...candidate]));
}

function firstKnown(candidates: readonly (readonly string[])[]): string | undefined {
  const texts = candidates.map((candidate) => candidate.join("/"));
  const known = texts.find((text) => covered(text, "yes")) ?? texts.find((text) => covered(text, "unsure"));
  return known === undefined ? undefined : (actionNamed(known)?.name ?? known);
}

const covered = (text: string, verdict: Verdict): boolean =>
  text.includes("*")
    ? actions().some(({ name }) => covers(text, name) === verdict)
    : verdict === "yes" && actionNamed(text) !== undefined;

function similar(word: string): readonly { readonly to: string; readonly slips: number }[] {
  const folded = word.toLowerCase();
  const most = folded.length < 6 ? 1 : 2;
  if (folded.includes("*") || words().has(folded)) return [];
  return [...words()].flatMap(([known, to]) => {
    const slips = Math.abs(known.length - folded.length) > most ? most + 1 : slipsBetween(folded, known);
    return slips <= most ? [{ to, slips }] : [];
  });
}
