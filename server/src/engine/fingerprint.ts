import { masked } from "../rules/masked.ts";
import { type Node, type Tree, textOf } from "../syntax/tree.ts";
import { contains, type Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/**
 * What tells each finding of a file from the others, and stays the same while other places of the file change: its rule and
 * the way to its place. An item of a list goes by its type and name, never by where it stands, where it has them.
 */
export function fingerprintsOf(tree: Tree, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const print = [rule, ...wayTo(tree.roots, span)].join("/");
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    return times === 1 ? print : `${print}#${times}`;
  });
}

function wayTo(roots: readonly Node[], span: Span): readonly string[] {
  const root = roots.findIndex((node) => holds(node.span, span));
  const start = roots[root];
  if (!start) return [];
  const way = root === 0 ? [] : [`${root}`];
  for (let here: Node | undefined = start; here; ) {
    const step: Step | undefined = stepDown(here, span);
    if (step) way.push(masked(step.name).replaceAll("/", "~1"));
    here = step?.node;
  }
  return way;
}

interface Step {
  readonly name: string;
  readonly node: Node;
}

function stepDown(node: Node, span: Span): Step | undefined {
  if (node.kind === "map") {
    const member = node.members.find(({ keySpan, value }) =>
      holds({ start: keySpan.start, end: value.span.end }, span),
    );
    return member && { name: member.key, node: member.value };
  }
  if (node.kind !== "list") return undefined;
  const index = node.items.findIndex((item) => holds(item.span, span));
  const item = node.items[index];
  return item && { name: nameOf(item) ?? `${index}`, node: item };
}

function nameOf(item: Node): string | undefined {
  if (item.kind !== "map") return undefined;
  const named = ["type", "name", "id"].flatMap((key) => {
    const text = textOf(item.members.find((m) => m.key.toLowerCase() === key)?.value);
    return text === undefined ? [] : [text];
  });
  return named.length > 0 ? named.join(" ") : undefined;
}

const holds = (outer: Span, inner: Span): boolean => contains(outer, inner.start) && contains(outer, inner.end);
