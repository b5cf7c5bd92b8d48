import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../rules/rule.ts";
import { at, type MapNode, type Path } from "../syntax/tree.ts";
import { fold } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";
import type { Fault } from "./fault.ts";
import { kindsWith } from "./other-kinds.ts";
import { placesOf } from "./places.ts";
import type { Schema } from "./schema.ts";
import { isNull, isOwn, memberAt, nameOf, type Subject } from "./subject.ts";
import { kindInWords, listed, oneOf } from "./wording.ts";

/** A key that the reader of the file refuses, or drops without a word. */
export function unknownKey(subject: Subject, fault: Fault): Finding | undefined {
  const key = fault.key ?? "";
  const found = memberAt(subject, [...fault.path, key]);
  if (!found) return undefined;
  const { owner, member } = found;
  const meant = keyMeantBy(subject, fault);
  // Where the right key must be there, its lack is what counts.
  const isDropped = fault.schema.$comment === "unread" && !fault.schema.required?.includes(meant ?? "");
  // What has no effect and no value deceives nobody.
  if (isDropped && meant === undefined && isNull(member.value)) return undefined;
  const { advice, fixes, isElsewhere } = adviseOn(subject, fault, owner, key, meant);
  return {
    rule: isDropped ? "ignored-key" : isElsewhere ? "key-of-another-kind" : "unknown-key",
    severity: isDropped ? "warning" : "error",
    span: member.keySpan,
    message: isElsewhere ? advice : `'${key}' ${isDropped ? "has no effect" : "is not a key"} here${advice}`,
    fixes: isOwn(subject, [...fault.path, key]) ? fixes : [],
  };
}

interface Advice {
  readonly advice: string;
  readonly fixes: readonly Fix[];
  /** The key belongs to another kind of file; then the advice says it all. */
  readonly isElsewhere?: true;
}

function adviseOn(
  subject: Subject,
  { path, schema }: Fault,
  owner: MapNode,
  key: string,
  meant: string | undefined,
): Advice {
  if (meant !== undefined) return { advice: `. Did you mean '${meant}'?`, fixes: [rename(owner, key, meant)] };
  const [place, ...others] = placesOf(key, schema);
  if (place && others.length === 0) {
    return { advice: `: it belongs under '${nameOf(place)}'.`, fixes: moveTo(owner, key, place) };
  }
  const kinds = path.length === 0 ? kindsWith(key, subject) : [];
  if (kinds.length > 0) {
    const own = kindInWords(subject.schema.title ?? subject.kind);
    return { advice: `'${key}' is a key of ${listed(kinds, "or")}, not of ${own}.`, fixes: [], isElsewhere: true };
  }
  return { advice: `.${namesOf(freeKeys(schema, []))}`, fixes: [] };
}

/** Where few keys are known, what they are. */
function namesOf(keys: readonly string[]): string {
  if (keys.length === 0 || keys.length > 6) return "";
  return keys.length === 1 ? ` The only key is ${oneOf(keys)}.` : ` The keys are ${oneOf(keys, "and")}.`;
}

const rename = (owner: MapNode, key: string, to: string): Fix => ({
  title: `Rename to '${to}'`,
  safe: fold(to) === fold(key),
  ops: [{ op: "rename", owner, key, to }],
});

function moveTo(owner: MapNode, key: string, place: Path): readonly Fix[] {
  const path = [...place, key].map(String);
  if (at(owner, path) !== undefined) return [];
  return [{ title: `Move under '${nameOf(place)}'`, safe: false, ops: [{ op: "move", owner, key, path }] }];
}

/** The keys that may still be added. */
const freeKeys = ({ properties = {} }: Schema, present: readonly string[]): readonly string[] =>
  Object.keys(properties).filter((key) => {
    const { readOnly, not } = properties[key] ?? {};
    const isRefused = not !== undefined && Object.keys(not).length === 0;
    return !readOnly && !isRefused && !present.includes(key);
  });

/** The key that an unknown one was likely meant to be. */
export function keyMeantBy(subject: Subject, fault: Fault): string | undefined {
  if (fault.keyword !== "unknown" || fault.key === undefined) return undefined;
  const owner = memberAt(subject, [...fault.path, fault.key])?.owner;
  return nearest(fault.key, freeKeys(fault.schema, owner?.members.map((m) => m.key) ?? []));
}
