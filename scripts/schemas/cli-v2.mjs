import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { readFields } from "./fields.mjs";
import { objectOf } from "./node.mjs";
import { when } from "./when.mjs";

const read = async (name) => JSON.parse(await readFile(inRepository("schemas/sources", name), "utf8")).kinds;
const fields = await read("v2-fields.json");
const additions = await read("v2-loader.json");

/** Keys that the source leaves out; what they hold is not described there. */
const anything = {};
const map = { type: "object" };
const left = {
  sweepJob: { inputs: map, outputs: map, search_space: map },
  parallelJob: { inputs: map, outputs: map },
  pipelineJob: { inputs: map, outputs: map, jobs: map, component: anything },
  sparkComponent: { inputs: map, outputs: map },
  parallelComponent: { inputs: map, outputs: map },
  jobSchedule: { create_job: { type: ["object", "string"] } },
  pipelineComponent: { inputs: map, outputs: map, jobs: map },
};
/** The client takes further keys of a component, and passes them on. */
const components = ["commandComponent", "sparkComponent", "parallelComponent", "pipelineComponent"];
const open = new Set(["autoMLJob(base)", ...components, "modelPackage"]);

/** The source breaks off in the middle of a sweep's trial: it has these keys of a command job. */
function trial() {
  const keys = [
    "command",
    "code",
    "environment",
    "environment_variables",
    "resources",
    "distribution",
    "queue_settings",
  ];
  const { properties } = objectOf(readFields(fields.commandJob, additions.commandJob));
  return {
    type: ["object", "string"],
    properties: Object.fromEntries(keys.map((key) => [key, properties[key]])),
    required: ["command", "environment"],
  };
}

/** The schema of one kind of the source. */
function fromSource(source) {
  const schema = objectOf(readFields(fields[source], additions[source] ?? []));
  const properties = {
    $schema: { not: { type: "null" } },
    ...schema.properties,
    ...left[source],
    ...(source === "sweepJob" && { trial: trial() }),
  };
  if (open.has(source)) delete schema.additionalProperties;
  return { ...schema, properties };
}

/** The schema whose condition holds: the first one is also for a file of which none holds. */
function firstThat(cases) {
  const [[, otherwise], ...rest] = cases;
  const chosen = rest.map(([condition, then]) => when(condition, then));
  const none = when({ not: { anyOf: rest.map(([condition]) => condition) } }, otherwise);
  return { type: "object", allOf: [...chosen, none] };
}

const has = (key) => ({ required: [key] });
const typed = (schema) => ({
  required: ["type"],
  properties: { type: { pattern: schema.properties.type.anyOf[1].pattern, type: "string" } },
});

/** Every type of connection has its own keys. */
function connection() {
  const sources = Object.keys(fields).filter((source) => source.startsWith("connection:"));
  const [base, ...others] = sources.map((source) => fromSource(source));
  const types = [base, ...others].flatMap((schema) => schema.properties.type.anyOf[0].enum);
  const general = { ...base, properties: { ...base.properties, type: widen(base.properties.type, others) } };
  const schema = firstThat([[undefined, general], ...others.map((other) => [typed(other), other])]);
  return { ...schema, properties: { type: { examples: types } } };
}

/** The general schema says of a type that it does not know which ones there are. */
function widen(type, others) {
  return { ...type, anyOf: [...type.anyOf, ...others.map((other) => ({ enum: other.properties.type.anyOf[0].enum }))] };
}

const schedule = () =>
  firstThat([
    [undefined, fromSource("jobSchedule")],
    [has("create_monitor"), fromSource("monitorSchedule")],
    [has("import_data"), fromSource("dataImportSchedule")],
  ]);

/** Every kind of CLI v2 file by its name, which is the last segment of its `$schema`. */
export function cliV2Schemas() {
  const special = { "autoMLJob(base)": "autoMLJob", modelPackage: "modelVersionPackage" };
  const skipped = new Set(["jobSchedule", "monitorSchedule", "dataImportSchedule", "pipelineNode.command"]);
  const plain = Object.keys(fields).filter((source) => !source.startsWith("connection:") && !skipped.has(source));
  return new Map([
    ...plain.map((source) => [special[source] ?? source, fromSource(source)]),
    ["connection", connection()],
    ["schedule", schedule()],
  ]);
}
