import { dropItem } from "../syntax/marks.ts";
import {
  type Comment,
  type ListNode,
  type MapNode,
  member,
  type Node,
  type Op,
  type Tree,
  textOf,
} from "../syntax/tree.ts";
import { isBlank, lineEnd, lineStart, nextLine } from "../text/lines.ts";
import { contains, type Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/** One rule, silenced at one place. */
export interface Suppression {
  /** Where it is written. */
  readonly span: Span;
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  /** Empty where none is given. */
  readonly reason: string;
  /** The last day that it holds, as it is written. */
  readonly until: string | undefined;
  /** Whether it is about the place of a finding. */
  readonly concerns: (finding: Finding) => boolean;
  readonly removal: readonly Op[];
}

const known = new WeakMap<Tree, readonly Suppression[]>();

/** What a file silences: in comments, and in `metadata.mlwarden.ignore` of a template or resource. */
export function suppressionsIn(tree: Tree): readonly Suppression[] {
  const found = known.get(tree) ?? search(tree);
  known.set(tree, found);
  return found;
}

const search = (tree: Tree): readonly Suppression[] => [
  ...tree.comments.flatMap((comment) => inComment(tree, comment)),
  ...(tree.syntax === "json" && tree.text.includes('"mlwarden"')
    ? tree.roots.flatMap((root) => inMetadata(tree, root))
    : []),
];

/** `mlwarden-disable-next-line rule-a, rule-b until 2026-12-31 -- reason`; without rules it holds for all. */
const directive =
  /(mlwarden-disable-(next-line|file)\b)([\w\s,-]*?)(?:\s+until\s+(\S+?))?(?:\s+--\s(.*?))?\s*(?:\*\/)?$/;

function inComment(tree: Tree, comment: Comment): readonly Suppression[] {
  const match = directive.exec(comment.text);
  if (!match) return [];
  const [, word = "", scope, names = "", until, reason = ""] = match;
  const start = comment.span.start + match.index;
  const end = start + word.length + names.trimEnd().length;
  const listed = [...names.matchAll(/\w[\w-]*/g)].map(([rule], i, all) => {
    const at = start + word.length + (all[i]?.index ?? 0);
    return { rule, span: { start: at, end: at + rule.length } };
  });
  const concerns = scope === "file" ? () => true : onLine(tree.text, nextLine(tree.text, comment.span.end));
  const common = { reason, until, concerns };
  if (listed.length === 0)
    return [{ ...common, rule: undefined, span: { start, end }, removal: [cut(tree.text, comment)] }];
  return listed.map(({ rule, span }): Suppression => {
    const others = listed.filter((other) => other.span !== span).map((other) => other.rule);
    const rest: Op = { op: "edit", span: { start: start + word.length, end }, newText: ` ${others.join(", ")}` };
    return { ...common, rule, span, removal: [others.length > 0 ? rest : cut(tree.text, comment)] };
  });
}

const onLine =
  (text: string, start: number) =>
  ({ span }: Finding): boolean =>
    lineStart(text, span.start) === start;

/** Takes a comment out, with its line where nothing else stands on it. */
function cut(text: string, { span }: Comment): Op {
  const start = lineStart(text, span.start);
  const isAlone = isBlank(text, start, span.start) && isBlank(text, span.end, lineEnd(text, span.end));
  if (isAlone) return { op: "edit", span: { start, end: nextLine(text, span.end) }, newText: "" };
  const before = text.slice(start, span.start).trimEnd().length;
  return { op: "edit", span: { start: start + before, end: span.end }, newText: "" };
}

function inMetadata(tree: Tree, node: Node): readonly Suppression[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap((item) => inMetadata(tree, item));
  const ours = member(member(node, "metadata")?.value, "mlwarden")?.value;
  const list = member(ours, "ignore")?.value;
  const own =
    list?.kind === "list" && ours?.kind === "map"
      ? list.items.map((item) => ignored(tree, node, ours, list, item))
      : [];
  return [...own, ...node.members.flatMap(({ value }) => inMetadata(tree, value))];
}

function ignored(tree: Tree, holder: MapNode, ours: MapNode, list: ListNode, item: Node): Suppression {
  const isWithin = (span: Span): boolean => contains(holder.span, span.start);
  const rule = member(item, "rule")?.value;
  return {
    span: (rule ?? item).span,
    // What names no rule silences nothing.
    rule: textOf(rule) ?? "",
    reason: textOf(member(item, "reason")?.value) ?? "",
    until: textOf(member(item, "expires")?.value),
    concerns: ({ span, resource }) => isWithin(span) || (resource !== undefined && isWithin(resource.node.span)),
    removal:
      list.items.length > 1
        ? dropItem(tree, item.span).map((edit): Op => ({ op: "edit", ...edit }))
        : [{ op: "remove", owner: ours, key: "ignore" }],
  };
}
