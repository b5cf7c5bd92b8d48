import type { Tree } from "../syntax/tree.ts";
import { lineStart } from "../text/lines.ts";
import type { Finding, SuppressedFinding } from "./finding.ts";

/** `mlwarden-disable-next-line rule-a, rule-b -- reason`; without rules it holds for all. */
const directive = /mlwarden-disable-(next-line|file)\b([\w\s,-]*?)(?:\s--\s(.*?))?\s*(?:\*\/)?$/;

interface Suppression {
  /** Start of the line it speaks of; undefined for the whole file. */
  readonly line: number | undefined;
  /** Empty: every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
}

export interface Split {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Tells findings that stand from those that a comment of the file silences. */
export function splitSuppressed(tree: Tree, findings: readonly Finding[]): Split {
  const suppressions = read(tree);
  if (suppressions.length === 0) return { findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const line = lineStart(tree.text, finding.span.start);
    const silence = suppressions.find(
      (s) => (s.line === undefined || s.line === line) && (s.rules.length === 0 || s.rules.includes(finding.rule)),
    );
    if (silence) suppressed.push({ ...finding, reason: silence.reason });
    else kept.push(finding);
  }
  return { findings: kept, suppressed };
}

function read({ text, comments }: Tree): readonly Suppression[] {
  return comments.flatMap((comment): Suppression[] => {
    const [, scope, names = "", reason = ""] = directive.exec(comment.text.trimEnd()) ?? [];
    if (scope === undefined) return [];
    const rules = names.split(/[\s,]+/).filter((name) => name !== "");
    if (scope === "file") return [{ line: undefined, rules, reason }];
    const newline = text.indexOf("\n", comment.span.end);
    return newline < 0 ? [] : [{ line: newline + 1, rules, reason }];
  });
}
