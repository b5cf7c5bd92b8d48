import { basename } from "node:path";
import { type Inspection, inspect, type Policy, placesIn, printable } from "../index.ts";
import type { Content } from "./read-file.ts";
import { siblingsOf } from "./siblings.ts";

/** A file of ours with its findings; undefined for any other. */
export async function judge(
  path: string,
  name: string,
  content: Content,
  policy: Policy | undefined,
  remark: (text: string) => void,
): Promise<Inspection | undefined> {
  if ("passedOver" in content) {
    remark(`passed over ${printable(path)}: ${content.passedOver}`);
    return undefined;
  }
  const inspection = inspect(basename(name), content.text, await siblingsOf(name, content.text), policy);
  if (!inspection.recognition) return undefined;
  const [problem] = inspection.tree.problems;
  if (problem) {
    const { line, column } = placesIn(content.text).at(problem.span.start);
    remark(`${printable(path)}:${line}:${column}: not all of it could be read: ${printable(problem.message)}`);
  }
  return inspection;
}
