import type { Level } from "../rules/rule.ts";
import { syntaxes } from "../syntax/index.ts";
import { at } from "../syntax/tree.ts";
import { writeJson } from "../syntax/write.ts";
import type { SpanEdit } from "../text/span.ts";

/** The edits that give a rule its level in the text of a configuration, in one of its overrides where that decides; undefined where the text has no place for it. */
export function setLevel(text: string, rule: string, level: Level, override?: number): readonly SpanEdit[] | undefined {
  const tree = syntaxes.json.parse(text);
  const [root] = tree.roots;
  if (!root) return [{ span: { start: 0, end: text.length }, newText: writeJson({ rules: { [rule]: level } }) }];
  const owner = override === undefined ? root : at(root, ["overrides", override]);
  if (owner?.kind !== "map") return undefined;
  return syntaxes.json.print(tree, [{ op: "set", owner, path: ["rules", rule], value: level }]);
}
