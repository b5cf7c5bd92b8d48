import { type Place, table } from "./types.ts";

const isPreview = (version: string): boolean => version.endsWith("-preview");

/** Whether a version lists what the index knows from `first`, in stable versions from `stable`, up to `last`. */
export function isListed({ first, stable, last }: Place, version: string | undefined): boolean {
  if (version === undefined) return true;
  const { versions } = table();
  const isThere = (index: number | undefined): boolean => index === undefined || version >= (versions[index] ?? "");
  if (last !== undefined && version > (versions[last] ?? "")) return false;
  if (isPreview(version)) return isThere(first);
  return stable === undefined ? first === undefined : isThere(stable);
}

/** Whether something was listed once, and is no more. */
export const isGone = ({ last }: Place, version: string | undefined): boolean =>
  last !== undefined && (version === undefined || version > (table().versions[last] ?? ""));

/** From when on, or until when, something is listed; with the stable version to go to, if there is one after `version`. */
export function rangeInWords(
  { first, stable, last }: Place,
  version: string,
): { readonly words: string; readonly raiseTo?: string } {
  const { versions } = table();
  const until = last === undefined ? undefined : versions[last];
  const since = stable === undefined ? undefined : versions[stable];
  if (until !== undefined && version > until) return { words: `is not listed after API version ${until}` };
  const early = first === undefined || !isPreview(version) ? undefined : versions[first];
  const inPreviews = early !== undefined && isPreview(early) ? `, in previews from ${early} on` : "";
  if (since !== undefined && since > version)
    return { words: `is listed from API version ${since} on${inPreviews}, not in ${version}`, raiseTo: since };
  return { words: `is listed in preview versions only, from ${versions[first ?? 0]} on` };
}

const wellFormed = /^\d{4}-\d{2}-\d{2}(?:-preview)?$/;

/** Whether a version is newer than all that are known here, so that nothing can be said of it. */
export const isNewer = (version: string): boolean => version > (table().versions.at(-1) ?? "");

/** The versions that a type has, the newest first and previews last. */
export function versionsOf(type: Place): readonly string[] {
  const all = table().versions.filter((version) => isListed(type, version));
  return [...all.filter((v) => !isPreview(v)).reverse(), ...all.filter(isPreview).reverse()];
}

/** The version of a type that is nearest to one that it does not have; undefined where it has it, or where nobody can know. */
export function versionMeantBy(type: Place, version: string): string | undefined {
  if (!wellFormed.test(version) || isNewer(version)) return undefined;
  if (table().versions.includes(version) && isListed(type, version)) return undefined;
  const all = versionsOf(type);
  const other = isPreview(version) ? version.replace("-preview", "") : `${version}-preview`;
  if (all.includes(other)) return other;
  const alike = all.filter((v) => isPreview(v) === isPreview(version));
  return [...(alike.length > 0 ? alike : all)].sort((a, b) => distance(a, version) - distance(b, version))[0];
}

const distance = (a: string, b: string): number => Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10)));
