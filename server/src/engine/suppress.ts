import type { Tree } from "../syntax/tree.ts";
import { lineStart } from "../text/lines.ts";
import type { Finding } from "./finding.ts";

/** `mlwarden-disable-next-line rule-a, rule-b -- reason`; without rules it holds for all. */
const directive = /mlwarden-disable-(next-line|file)\b([\w\s,-]*?)(?:\s--\s.*)?\s*(?:\*\/)?$/;

interface Suppression {
  /** Start of the line it speaks of; undefined for the whole file. */
  readonly line: number | undefined;
  /** Empty: every rule. */
  readonly rules: readonly string[];
}

/** The findings that no comment of the file silences. */
export function unsuppressed(tree: Tree, findings: readonly Finding[]): readonly Finding[] {
  const suppressions = read(tree);
  if (suppressions.length === 0) return findings;
  return findings.filter(({ rule, span }) => {
    const line = lineStart(tree.text, span.start);
    return !suppressions.some(
      (s) => (s.line === undefined || s.line === line) && (s.rules.length === 0 || s.rules.includes(rule)),
    );
  });
}

function read({ text, comments }: Tree): readonly Suppression[] {
  return comments.flatMap((comment): Suppression[] => {
    const [, scope, names = ""] = directive.exec(comment.text.trimEnd()) ?? [];
    if (scope === undefined) return [];
    const rules = names.split(/[\s,]+/).filter((name) => name !== "");
    if (scope === "file") return [{ line: undefined, rules }];
    const newline = text.indexOf("\n", comment.span.end);
    return newline < 0 ? [] : [{ line: newline + 1, rules }];
  });
}
