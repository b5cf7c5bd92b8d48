import type { Finding } from "../../engine/finding.ts";
import type { Fix } from "../../rules/rule.ts";
import { changesWith } from "../../rules/version-changes.ts";
import { member } from "../../syntax/tree.ts";
import type { Span } from "../../text/span.ts";
import type { Declared } from "./declared.ts";
import type { Judged } from "./judged.ts";
import { type Place, provider } from "./types.ts";
import { rangeInWords, versionMeantBy } from "./versions.ts";

/** An API version that the type does not have. */
export function unlistedVersion({ node, type, apiVersion }: Declared): Finding | undefined {
  const meant = apiVersion === undefined ? undefined : versionMeantBy(type, apiVersion);
  const written = member(node, "apiVersion")?.value;
  if (meant === undefined || !written) return undefined;
  return {
    rule: "unlisted-api-version",
    severity: "hint",
    span: written.span,
    message: `'${provider}${type.name}' has no API version ${apiVersion}. The nearest one is ${meant}.`,
    fixes: setVersion({ node }, apiVersion, meant, "Change"),
  };
}

/** Something that exists, but not in the API version of this resource. */
export function fromAnotherVersion(
  { resource, version = "" }: Pick<Judged, "resource" | "version">,
  what: string,
  place: Place,
  span: Span,
): Finding {
  const { words, raiseTo } = rangeInWords(place, version);
  return {
    rule: "unlisted-api-version",
    severity: "hint",
    span,
    message: `'${what}' ${words}.`,
    fixes: raiseTo === undefined ? [] : setVersion(resource, version, raiseTo, "Raise"),
  };
}

/** Only where the version stands in the resource itself. */
function setVersion(
  { node: owner, known }: Pick<Declared, "node" | "known">,
  from: string | undefined,
  to: string,
  verb: string,
): readonly Fix[] {
  const node = member(owner, "apiVersion")?.value;
  if (node?.kind !== "scalar" || node.value !== from) return [];
  const changes = known ? changesWith(to, known) : "";
  return [{ title: `${verb} apiVersion to ${to}${changes}`, safe: false, ops: [{ op: "replace", node, value: to }] }];
}
