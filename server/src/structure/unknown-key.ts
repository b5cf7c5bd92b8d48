import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../rules/rule.ts";
import { at } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import { fold, nearest } from "./nearest.ts";
import { kindsWith } from "./other-kinds.ts";
import { placesOf } from "./places.ts";
import type { Schema } from "./schema.ts";
import { isOwn, memberAt, nameOf, type Subject } from "./subject.ts";
import { kindInWords, oneOf } from "./wording.ts";

/** A key that the reader of the file refuses, or drops without a word. */
export function unknownKey(subject: Subject, fault: Fault): Finding | undefined {
  const key = fault.key ?? "";
  const found = memberAt(subject, [...fault.path, key]);
  if (!found) return undefined;
  const { owner, member } = found;
  const span = member.keySpan;
  const own = isOwn(subject, [...fault.path, key]);
  const dropped = fault.schema.$comment === "unread";
  const verdict = dropped
    ? ({ severity: "warning", rule: "ignored-key" } as const)
    : ({ severity: "error", rule: "unknown-key" } as const);
  const effect = dropped ? `'${key}' has no effect here` : `'${key}' is not a key here`;

  const meant = keyMeantBy(subject, fault);
  if (meant !== undefined) {
    const rename: Fix = {
      title: `Rename to '${meant}'`,
      safe: fold(meant) === fold(key),
      ops: [{ op: "rename", owner, key, to: meant }],
    };
    return { ...verdict, span, message: `${effect}. Did you mean '${meant}'?`, fixes: own ? [rename] : [] };
  }
  const [place, ...others] = placesOf(key, fault.schema);
  if (place && others.length === 0) {
    const isFree = own && at(owner, [...place, key]) === undefined;
    const move: Fix = {
      title: `Move under '${nameOf(place)}'`,
      safe: false,
      ops: [{ op: "move", owner, key, path: [...place, key].map(String) }],
    };
    return {
      ...verdict,
      span,
      message: `${effect}: it belongs under '${nameOf(place)}'.`,
      fixes: isFree ? [move] : [],
    };
  }
  const kinds = fault.path.length === 0 ? kindsWith(key, subject) : [];
  if (kinds.length > 0) {
    const message = `'${key}' is a key of ${oneOf(kinds, 3).replaceAll("'", "")}, not of ${kindInWords(subject.schema.title ?? subject.kind)}.`;
    return { ...verdict, rule: dropped ? "ignored-key" : "key-of-another-kind", span, message, fixes: [] };
  }
  const known = freeKeys(fault.schema, []);
  const choice =
    known.length > 0 && known.length <= 6 ? ` The keys are ${oneOf(known).replace(/ or (?='[^']*'$)/, " and ")}.` : "";
  return { ...verdict, span, message: `${effect}.${choice}`, fixes: [] };
}

/** The keys that may still be added. */
const freeKeys = ({ properties = {} }: Schema, present: readonly string[]): readonly string[] =>
  Object.keys(properties).filter((key) => !properties[key]?.readOnly && !present.includes(key));

/** The key that an unknown one was likely meant to be. */
export function keyMeantBy(subject: Subject, fault: Fault): string | undefined {
  if (fault.keyword !== "unknown" || fault.key === undefined) return undefined;
  const owner = memberAt(subject, [...fault.path, fault.key])?.owner;
  return nearest(fault.key, freeKeys(fault.schema, owner?.members.map((m) => m.key) ?? []));
}
