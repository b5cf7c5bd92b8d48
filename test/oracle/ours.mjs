import { isUpdate } from "../../server/src/dialects/cli-v2/update-file.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { validate } from "../../server/src/structure/index.ts";
import { isToBeFilledIn } from "../../server/src/structure/subject.ts";
import { yaml } from "../../server/src/syntax/yaml.ts";

/** The kind of a file as the checker sees it. */
export const kindOf = (text) => {
  const { recognition } = analyse("yaml", text);
  return recognition?.dialect === "cli-v2" ? recognition.kind : undefined;
};

/** What the checker says of a text, taken as a file of `kind`: whether it would be read, and what it says. */
export function judge(kind, text) {
  const tree = yaml.parse(text);
  const recognition = { dialect: "cli-v2", kind, reason: "" };
  const findings = validate({ tree, recognition, resources: [] });
  const refused = findings.filter(({ rule }) => rule !== "ignored-key");
  return {
    ok: refused.length === 0 && tree.problems.length === 0,
    findings,
    isUpdate: tree.roots[0]?.kind === "map" && isUpdate(tree.roots[0]),
    waitsFor: (path) => waitsFor(tree, path),
  };
}

/** Whether what the client's path leads to holds a value that is still to be filled in. */
function waitsFor(tree, path) {
  let node = tree.roots[0];
  for (const step of path.split(".").filter((one) => one !== "_schema")) {
    const next =
      node?.kind === "list"
        ? node.items[Number(step)]
        : node?.kind === "map"
          ? node.members.find((m) => m.key === step)?.value
          : undefined;
    // The client says `value` for what a key of a map holds.
    if (next === undefined && step !== "value") return false;
    node = next ?? node;
  }
  return node !== tree.roots[0] && holds(tree, node);
}

function holds(tree, node) {
  if (!node) return false;
  if (isToBeFilledIn({ tree, isRefused: true }, node)) return true;
  if (node.kind === "map") return node.members.some((m) => holds(tree, m.value));
  return node.kind === "list" && node.items.some((item) => holds(tree, item));
}
