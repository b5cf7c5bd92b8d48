import { isEnvironment } from "../environment-value.ts";
import { type FileKind, typed } from "../file-kind.ts";
import type { Shape } from "../shape.ts";

const job = (id: string, rest: Omit<FileKind, "id" | "declares"> = {}): FileKind => ({
  id,
  declares: { kind: "job" },
  ...rest,
});
/** What a component says of its image, command and variables holds for every job that it is a step of. */
const component = (id: string, type: string, rest: Pick<FileKind, "shape" | "tells">): FileKind => ({
  id,
  declares: { kind: "job", variant: "component" },
  family: type,
  ...rest,
});

/** Whether a file defines a step for others to use: jobs have no version, and give their inputs instead of describing them. */
function isDefinition(file: Shape): boolean {
  if (!file.has("name") || file.hasAny("compute", "experiment_name", "services", "identity")) return false;
  const inputs = file.value("inputs");
  const described = inputs?.kind === "map" ? inputs.members.map((m) => m.value) : [];
  return (
    file.has("version") ||
    described.some(
      (input) =>
        input.kind === "map" &&
        input.members.some((m) => m.key === "type") &&
        !input.members.some((m) => m.key === "path" || m.key === "value"),
    )
  );
}

/** `command` and `environment` are words of many formats: one of them must be written as only Azure ML does. */
function runsCommand(file: Shape): boolean {
  if (!file.has("command", "environment") || (file.has("type") && file.word("type") !== "command")) return false;
  return isEnvironment(file.value("environment")) || /\$\{\{\s*(?:inputs|outputs)\./.test(file.text("command") ?? "");
}

const isSpark = (file: Shape): boolean => file.word("type") === "spark" && file.nests("entry", "file", "class_name");
const isParallel = (file: Shape): boolean => file.word("type") === "parallel" && file.has("task");
const isPipeline = (file: Shape): boolean =>
  file.word("type") === "pipeline" &&
  !file.has("endpoint_name") &&
  (file.value("jobs")?.kind === "map" || (file.has("component") && file.hasAny("experiment_name", "compute")));
const command = ["command[\"']?\\s*:"];

/** Jobs and components, components first: they have more keys. */
export const jobs: readonly FileKind[] = [
  component("commandComponent", "command", { shape: (f) => runsCommand(f) && isDefinition(f), tells: command }),
  component("sparkComponent", "spark", { shape: (f) => isSpark(f) && isDefinition(f), tells: [typed("spark")] }),
  component("parallelComponent", "parallel", {
    shape: (f) => isParallel(f) && isDefinition(f),
    tells: [typed("parallel")],
  }),
  component("pipelineComponent", "pipeline", {
    shape: (f) => isPipeline(f) && isDefinition(f) && !f.has("settings"),
    tells: [typed("pipeline")],
  }),
  component("automlComponent", "automl", {
    shape: (f) => f.word("type") === "automl" && f.has("task", "version"),
    tells: [typed("automl")],
  }),
  job("pipelineJob", { family: "pipeline", shape: isPipeline, tells: [typed("pipeline")] }),
  job("sweepJob", {
    shape: (f) => f.word("type") === "sweep" && f.hasAny("trial", "search_space"),
    tells: [typed("sweep")],
  }),
  job("sparkJob", { family: "spark", shape: (f) => isSpark(f) && !f.has("version"), tells: [typed("spark")] }),
  job("parallelJob", { family: "parallel", shape: isParallel, tells: [typed("parallel")] }),
  job("autoMLJob", {
    family: "automl",
    shape: (f) => f.word("type") === "automl" && f.has("task"),
    tells: [typed("automl")],
  }),
  job("importJob", {
    shape: (f) => f.word("type") === "import" && f.has("source", "output"),
    tells: [typed("import")],
  }),
  job("fineTuningJob", {
    shape: (f) => f.word("type") === "finetuning" && f.hasAny("model_provider", "training_data"),
    tells: [typed("fine_?tuning")],
  }),
  job("distillationJob", {
    shape: (f) => f.word("type") === "distillation" && f.has("teacher_model_endpoint_connection"),
    tells: [typed("distillation")],
  }),
  job("commandJob", {
    family: "command",
    shape: (f) =>
      !f.has("name", "version") &&
      !f.has("endpoint_name") &&
      (runsCommand(f) || (f.has("command", "environment", "compute") && (f.word("type") ?? "command") === "command")),
    tells: command,
  }),
];
