import type { CodeAction } from "vscode-languageserver";
import type { Finding } from "../../engine/finding.ts";
import { syntaxes } from "../../syntax/index.ts";
import type { SpanEdit } from "../../text/span.ts";
import { change, kinds, type Situation } from "./action.ts";
import { suppress, suppressInFile, suppressInMetadata } from "./suppress.ts";

/** What silences a finding in its file; where the editor can ask for the reason, it does. */
export function suppressions(situation: Situation, finding: Finding): CodeAction[] {
  const { inspection, editor } = situation;
  const { tree } = inspection;
  const { rule } = finding;
  const reason = editor.stops ? "<reason>" : undefined;
  const silencing = (where: string, edits: readonly SpanEdit[]): CodeAction =>
    change(situation, finding, `Suppress ${rule} ${where}`, edits, kinds.suppress);
  if (mayComment(situation))
    return [
      silencing("on this line", [suppress(inspection, finding, reason)]),
      silencing("in this file", [suppressInFile(inspection, finding, reason)]),
    ];
  const ops = suppressInMetadata(inspection, finding, reason);
  const edits = ops.length > 0 ? syntaxes[tree.syntax].print(tree, ops) : undefined;
  return edits ? [silencing("for this resource", edits)] : [];
}

/** Comments break strict JSON; a file that has some already, or that is meant to, is not strict. */
const mayComment = ({ document: { languageId }, inspection: { tree } }: Situation): boolean =>
  tree.syntax === "yaml" || languageId === "jsonc" || languageId === "arm-template" || tree.comments.length > 0;
