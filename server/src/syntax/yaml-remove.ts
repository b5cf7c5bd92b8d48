import { isBlank, lineEnd, lineStart, nextLine } from "../text/lines.ts";
import { dropItem } from "./marks.ts";
import { placeOf } from "./place.ts";
import type { Edits } from "./run.ts";
import { type MapNode, type Member, member, type Tree } from "./tree.ts";
import { draftValue } from "./yaml-draft.ts";
import { isFlow, isInsideFlow } from "./yaml-layout.ts";
import { writeValue } from "./yaml-write.ts";

/** Takes a member away with its lines. A map that would have none left becomes `{}`. */
export function removeMember(tree: Tree, owner: MapNode, key: string): Edits {
  const old = member(owner, key);
  if (!old || old.merged || owner.alias) return undefined;
  if (isFlow(tree, owner)) return dropItem(tree, { start: old.keySpan.start, end: old.value.span.end });
  if (isInsideFlow(tree, owner)) return undefined;
  const isOnly = old.keySpan.start === owner.span.start && old.value.span.end === owner.span.end;
  return isOnly ? emptyMap(tree, owner) : dropLines(tree, old);
}

function emptyMap(tree: Tree, owner: MapNode): Edits {
  const step = placeOf(tree, owner)?.steps.at(-1);
  if (step && "member" in step) return writeValue(tree, step.owner, step.member, draftValue({}));
  return [{ span: { start: owner.span.start, end: lineEnd(tree.text, owner.span.end) }, newText: "{}" }];
}

function dropLines({ text }: Tree, { keySpan, value }: Member): Edits {
  const end = lineEnd(text, value.span.end);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const start = Math.max(lineStart(text, keySpan.start), mark);
  const head = text.slice(start, keySpan.start);
  if (isBlank(head, 0, head.length)) {
    const isLastLine = nextLine(text, end) === text.length && !text.endsWith("\n");
    const from = isLastLine ? text.slice(0, start).replace(/\r?\n$/, "").length : start;
    return [{ span: { start: from, end: nextLine(text, end) }, newText: "" }];
  }
  if (!/^ *(?:- +)+$/.test(head)) return undefined;
  const next = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  // A comment above the next key keeps its line; the dash then stands alone.
  if (text[next] === "#") return [{ span: { start: start + head.trimEnd().length, end }, newText: "" }];
  return [{ span: { start: keySpan.start, end: next }, newText: "" }];
}
