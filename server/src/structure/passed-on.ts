import type { Finding } from "../engine/finding.ts";
import type { MapNode, Path } from "../syntax/tree.ts";
import { nearest } from "../text/nearest.ts";
import { fits } from "./fits.ts";
import { instanceOf } from "./instance.ts";
import type { Schema } from "./schema.ts";
import { isOwn, memberAt, type Subject } from "./subject.ts";

/**
 * Misspelt keys of components and of the steps that refer to one. The client knows them no more than others do, but takes every
 * key there and passes it on (`unknown = INCLUDE` of azure-ai-ml 1.34.0); what the service makes of them is not verified.
 */
export function passedOn(subject: Subject): readonly Finding[] {
  const { root, kind, schema } = subject;
  const steps = memberAt(subject, ["jobs"])?.member.value;
  const step = schema.properties?.jobs?.additionalProperties;
  return [
    ...(kind.endsWith("Component") ? misspelt(subject, [], root, schema) : []),
    ...(steps?.kind === "map" && typeof step === "object"
      ? steps.members.flatMap(({ key, value }) =>
          value.kind === "map" ? misspelt(subject, ["jobs", key], value, step) : [],
        )
      : []),
  ];
}

function misspelt(subject: Subject, path: Path, owner: MapNode, schema: Schema): readonly Finding[] {
  const layers = layersOf(schema, instanceOf(subject.tree, owner));
  if (layers.some(({ additionalProperties }) => additionalProperties === false)) return [];
  const known = [...new Set(layers.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const present = owner.members.map(({ key }) => key);
  return owner.members.flatMap(({ key, keySpan }) => {
    const meant = known.includes(key)
      ? undefined
      : nearest(
          key,
          known.filter((one) => !present.includes(one)),
        );
    if (meant === undefined) return [];
    const fix = { title: `Rename to '${meant}'`, safe: false, ops: [{ op: "rename", owner, key, to: meant } as const] };
    return {
      rule: "ignored-key",
      severity: "information" as const,
      span: keySpan,
      message: `'${key}' is not a key that the client knows here: it passes it on unread. Did you mean '${meant}'?`,
      fixes: isOwn(subject, [...path, key]) ? [fix] : [],
    };
  });
}

/** The schemas that apply to a value: of alternatives those that it fits. */
function layersOf(schema: Schema, instance: unknown): readonly Schema[] {
  const all = (schema.allOf ?? []).map((part) => (part.if ? (fits(part.if, instance) ? part.then : undefined) : part));
  const any = (schema.anyOf ?? []).filter((branch) => fits(branch, instance));
  return [schema, ...[...all, ...any].flatMap((part) => (part ? layersOf(part, instance) : []))];
}
