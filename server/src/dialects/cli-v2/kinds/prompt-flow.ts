import type { FileKind } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

function isFlow(file: Shape): boolean {
  const nodes = file.value("nodes");
  return (
    file.has("inputs", "outputs") &&
    nodes?.kind === "list" &&
    nodes.items.some(
      (node) => node.kind === "map" && ["name", "type"].every((k) => node.members.some((m) => m.key === k)),
    )
  );
}

/** Files of prompt flow. They are named for what they are, and nothing in them is checked. */
export const promptFlow: readonly FileKind[] = [
  { id: "promptflowFlow", shape: isFlow, tells: ["nodes[\"']?\\s*:"] },
  { id: "promptflowRun" },
];
