import type { CompletionItem } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { settingsOf } from "../catalog/index.ts";
import type { Setting } from "../catalog/setting.ts";
import type { Analysis } from "../engine/finding.ts";
import type { Rule } from "../rules/rule.ts";
import { lineEnd, lineStart } from "../text/lines.ts";
import { describeSetting } from "./describe-setting.ts";
import { rangeOf } from "./range.ts";

/** The top-level settings that a YAML file leaves out, where its line holds nothing but the start of a key. */
export function missingKeys(
  document: TextDocument,
  { tree, resources }: Analysis,
  offset: number,
  rules: readonly Rule[],
): CompletionItem[] {
  const line = { start: lineStart(tree.text, offset), end: lineEnd(tree.text, offset) };
  const resource = resources.find(({ node }) => node === tree.roots[0]);
  if (tree.syntax !== "yaml" || !resource || !/^\w*$/.test(tree.text.slice(line.start, line.end))) return [];
  const present = new Set(
    resource.node.members.filter((m) => m.keySpan.start !== line.start).map((m) => m.key.toLowerCase()),
  );
  return settingsOf(resource.kind, resource.dialect).flatMap((setting): CompletionItem[] => {
    const key = setting.in[resource.dialect]?.path ?? "";
    if (!isOffered(setting) || key.includes(".") || present.has(key.toLowerCase())) return [];
    return [
      {
        label: key,
        kind: 10,
        detail: setting.summary,
        documentation: { kind: "markdown", value: describeSetting(setting, resource.dialect, { rules }) },
        sortText: `~${key}`,
        textEdit: { range: rangeOf(document, line), newText: isLine(setting) ? `${key}: ` : `${key}:` },
      },
    ];
  });
}

/** No one is invited to write a secret into a file. */
const isOffered = ({ type }: Setting): boolean => type !== "secret";
const isLine = ({ type }: Setting): boolean => type === "choice" || type === "flag" || type === "text";
