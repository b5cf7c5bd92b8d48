import { basename } from "node:path";
import type { Content } from "../disk/read-file.ts";
import { type Inspection, inspect, type NamedText, type Policy, placesIn, printable } from "../index.ts";

/** A file of ours with its findings; undefined for any other. */
export function judge(
  path: string,
  name: string,
  content: Content,
  siblings: readonly NamedText[],
  policy: Policy | undefined,
  remark: (text: string) => void,
): Inspection | undefined {
  if ("passedOver" in content) {
    remark(`passed over ${printable(path)}: ${content.passedOver}`);
    return undefined;
  }
  const inspection = inspect(basename(name), content.text, siblings, policy);
  if (!inspection.recognition) return undefined;
  const [problem] = inspection.tree.problems;
  if (problem) {
    const { line, column } = placesIn(content.text).at(problem.span.start);
    remark(`${printable(path)}:${line}:${column}: not all of it could be read: ${printable(problem.message)}`);
  }
  return inspection;
}
