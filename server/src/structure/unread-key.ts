import type { Finding } from "../engine/finding.ts";
import type { Fix } from "../rules/rule.ts";
import { at, type MapNode } from "../syntax/tree.ts";
import type { Fault } from "./fault.ts";
import type { Schema } from "./schema.ts";
import { isOwn, memberAt, type Subject } from "./subject.ts";

/** A key that people write here and that the reader drops or refuses, with what to write instead. */
export function unreadKey(subject: Subject, { path, schema }: Fault): Finding | undefined {
  const found = memberAt(subject, path);
  if (!found) return undefined;
  const key = found.member.key;
  const isUnread = schema.$comment?.startsWith("unread") ?? true;
  const instead = placeInstead(schema);
  return {
    rule: isUnread ? "ignored-key" : "unknown-key",
    severity: "warning",
    span: found.member.keySpan,
    message: `'${key}' ${isUnread ? "has no effect" : "is not a key"} here. ${schema.errorMessage ?? ""}`.trim(),
    fixes:
      instead && isOwn(subject, path) && at(found.owner, instead) === undefined
        ? [takeTo(found.owner, key, instead)]
        : [],
  };
}

/** The place from the same map that such a key should have, where there is one. */
export const placeInstead = ({ $comment }: Schema): readonly string[] | undefined =>
  $comment?.split(": ")[1]?.split(".");

function takeTo(owner: MapNode, key: string, path: readonly string[]): Fix {
  const [to = ""] = path;
  // What had no effect will have one: a person should know.
  if (path.length === 1) return { title: `Rename to '${to}'`, safe: false, ops: [{ op: "rename", owner, key, to }] };
  return { title: `Move to '${path.join(".")}'`, safe: false, ops: [{ op: "move", owner, key, path }] };
}
