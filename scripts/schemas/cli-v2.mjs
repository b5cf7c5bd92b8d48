import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { readFields } from "./fields.mjs";
import { autoMLJob, jobOf, withDefinitions } from "./jobs.mjs";
import { objectOf } from "./node.mjs";
import { when } from "./when.mjs";

const read = async (name) => JSON.parse(await readFile(inRepository("schemas/sources", name), "utf8")).kinds;
const fields = await read("v2-fields.json");
const additions = await read("v2-loader.json");

/** The client takes further keys, and passes them on. */
const open = new Set(["modelPackage"]);

/** The schema of one kind of the source. */
function fromSource(source) {
  const schema = objectOf(readFields(fields[source], additions[source] ?? []));
  const properties = { $schema: { not: { type: "null" } }, ...schema.properties };
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
    [undefined, jobOf("jobSchedule")],
    [has("create_monitor"), jobOf("monitorSchedule")],
    [has("import_data"), jobOf("dataImportSchedule")],
  ]);

const jobs =
  "commandJob sparkJob sweepJob parallelJob importJob pipelineJob commandComponent sparkComponent parallelComponent pipelineComponent";

/** Every kind of CLI v2 file by its name, which is the last segment of its `$schema`. */
export function cliV2Schemas() {
  const special = { modelPackage: "modelVersionPackage" };
  const plain = Object.keys(fields).filter((source) => !source.startsWith("connection:"));
  return new Map(
    [
      ...plain.map((source) => [special[source] ?? source, fromSource(source)]),
      ...jobs.split(" ").map((kind) => [kind, jobOf(kind)]),
      ["autoMLJob", autoMLJob()],
      ["connection", connection()],
      ["schedule", schedule()],
    ].map(([kind, schema]) => [kind, withDefinitions(schema)]),
  );
}
