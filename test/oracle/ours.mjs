import { analyse } from "../../server/src/engine/analyse.ts";
import { isToBeFilledIn } from "../../server/src/structure/subject.ts";
import { validate } from "../../server/src/structure/index.ts";
import { yaml } from "../../server/src/syntax/yaml.ts";

/** The kind of a file as the checker sees it. */
export const kindOf = (text) => {
  const { recognition } = analyse("yaml", text);
  return recognition?.dialect === "cli-v2" ? recognition.kind : undefined;
};

/** What the checker says of a text, taken as a file of `kind`: whether it would be read, what it says, what it leaves unsaid. */
export function judge(kind, text) {
  const tree = yaml.parse(text);
  const recognition = { dialect: "cli-v2", kind, reason: "" };
  const findings = validate({ tree, recognition, resources: [] });
  const refused = findings.filter(({ rule }) => rule !== "ignored-key");
  const unreadable = tree.problems.length > 0;
  return { ok: refused.length === 0 && !unreadable, findings, unreadable, hasPlaceholder: holds(tree, tree.roots[0]) };
}

function holds(tree, node) {
  if (!node) return false;
  if (isToBeFilledIn({ tree }, node)) return true;
  if (node.kind === "map") return node.members.some((m) => holds(tree, m.value));
  return node.kind === "list" && node.items.some((item) => holds(tree, item));
}
