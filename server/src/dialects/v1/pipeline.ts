import type { MapNode, Node } from "../../syntax/tree.ts";
import type { Dialect } from "../dialect.ts";
import { hasAny, nodeAt, plainRoot } from "../root.ts";

const ofPipeline = ["default_compute", "data_references"];
const ofStep = ["script_name", "runconfig", "runconfig_parameters", "allow_reuse", "module", "source_directory"];
const ofSchedule = ["recurrence", "pipeline_parameters", "path_on_datastore", "datastore_name", "polling_interval"];

/** Many a build system has a `pipeline` with `steps`: a key of Azure ML must speak for one of its own. */
function isPipeline(node: Node | undefined): boolean {
  if (node?.kind !== "map") return false;
  const steps = nodeAt(node, "steps");
  return steps?.kind === "map" && (hasAny(node, ...ofPipeline) || steps.members.some(({ value }) => isStep(value)));
}

const isStep = (node: Node): boolean =>
  node.kind === "map" && (hasAny(node, ...ofStep) || node.members.some((m) => m.key.endsWith("_step")));

function isSchedule(root: MapNode): boolean {
  const schedule = nodeAt(root, "Schedule");
  return schedule?.kind === "map" && ofSchedule.filter((key) => hasAny(schedule, key)).length > 1;
}

/** Pipelines of the v1 CLI (`az ml pipeline create -y`) and their schedules. */
export const pipelineV1: Dialect = {
  id: "pipeline-v1",
  mayHold: (text) => /^["'\t {]*(?:pipeline|Schedule)["']?\s*:/m.test(text),
  recognise(tree) {
    const root = plainRoot(tree);
    if (!root) return undefined;
    if (isPipeline(nodeAt(root, "pipeline")))
      return {
        dialect: "pipeline-v1",
        kind: "pipelineV1",
        reason: "It is a 'pipeline' whose 'steps' are those of the v1 CLI.",
      };
    if (!isSchedule(root)) return undefined;
    return {
      dialect: "pipeline-v1",
      kind: "scheduleV1",
      reason: "It is a 'Schedule' of the v1 CLI for a pipeline.",
    };
  },
  resources: () => [],
};
