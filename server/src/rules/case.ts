import type { SyntaxId } from "../syntax/tree.ts";
import type { NamedText } from "../text/named-text.ts";
import type { AllowLists } from "./project.ts";

interface Named {
  readonly name: string;
  /** Where the text is a parameter file: the template that it is for. */
  readonly template?: string;
  /** Other files of its folder. */
  readonly beside?: readonly NamedText[];
  /** What the project has decided. */
  readonly allow?: AllowLists;
}

/**
 * A test that teaches, as a rule's file writes it: a text, or the resources of a template, each indented by four. Marks
 * are comments under the text they speak of: `#   ^^^^ warning[rule-id]` in YAML, `//` in JSON, `#<---- …` where the text
 * starts in column 0. A case without marks must stay quiet.
 */
export type Case = Named &
  ({ readonly syntax: SyntaxId; readonly text: string } | { readonly resources: readonly string[] }) & {
    /** What the first fix of every finding makes of which passage; each stands in the text once, and all else stays. */
    readonly fixed?: readonly (readonly [passage: string, becomes: string])[];
  };

/** A case with its texts in full. */
export interface Example extends Named {
  readonly syntax: SyntaxId;
  readonly text: string;
  /** The text after the first fix of every finding. */
  readonly fixed?: string;
}

export function exampleOf({ fixed, ...written }: Case): Example {
  const { resources, ...named } = "resources" in written ? written : { ...written, resources: undefined };
  const shown = resources ? { ...named, syntax: "json" as const, text: templateOf(resources) } : (named as Example);
  if (!fixed) return shown;
  const before = withoutMarks(shown.text);
  return { ...shown, fixed: fixed.reduce((text, [passage, becomes]) => text.replace(passage, () => becomes), before) };
}

const templateOf = (resources: readonly string[]): string => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "resources": [${resources.join(",")}
  ]
}`;

const isMark = (line: string): boolean => /^\s*(?:#|\/\/)\s*\^+ \w+\[|^#<-/.test(line);

export const isFaulty = ({ text }: Example): boolean => text.split("\n").some(isMark);

export const withoutMarks = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !isMark(line))
    .join("\n");

/** The line of a key and its value, and the mark of what is said of that value. */
export const withMark = (key: string, value: string, says?: string): string =>
  `${key}${value}${says === undefined ? "" : `\n//${" ".repeat(key.length - 2)}${"^".repeat(value.length)} ${says}`}`;
