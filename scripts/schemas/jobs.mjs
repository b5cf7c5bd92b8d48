import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { byWord } from "./by-word.mjs";
import { key, needs } from "./demands.mjs";
import { expression } from "./expression.mjs";
import { readFields } from "./fields.mjs";
import { objectOf } from "./node.mjs";
import { byComponent, pipelineNode } from "./pipeline-node.mjs";
import { choice } from "./scalars.mjs";

const { kinds, classes } = JSON.parse(await readFile(inRepository("schemas/sources", "v2-jobs.json"), "utf8"));

/** A class of the client by its name. */
function classOf(name) {
  const [first, ...lines] = classes[name];
  return { name, field: readFields(lines, [first]) };
}

/** The client takes further keys of a component, and passes them on. */
const isOpen = (kind) => kind.endsWith("Component");

/** The client chooses the class of a file by its `type`, which it takes for `command` where it is missing; of a job as it is written. */
function chosenByType(kind, schema) {
  const words = schema.properties.type?.anyOf?.[0].enum;
  if (!words) return schema;
  const asWritten = isOpen(kind) ? schema : key("type", () => choice(words, "exact"))(schema);
  return words.includes("command") ? asWritten : needs("type")(asWritten);
}

/** The schema of a kind. What it refers to is not in it: see `withDefinitions`. */
export function jobOf(kind) {
  const { additionalProperties, ...schema } = chosenByType(kind, objectOf(classOf(kinds[kind]).field));
  const { jobs } = schema.properties;
  const properties = {
    $schema: { not: { type: "null" } },
    ...schema.properties,
    ...(jobs && { jobs: { ...jobs, additionalProperties: { $ref: "#/definitions/node" } } }),
  };
  return { ...schema, properties, ...(!isOpen(kind) && { additionalProperties }) };
}

const node = () => pipelineNode(classesOf(classOf(kinds.pipelineJob).field.children.get("jobs").value));

const classesOf = ({ alternatives }) =>
  alternatives.flatMap((one) => (one.type === "ref" ? classOf(one.className) : classesOf(one)));

/** A job of automated machine learning, by its task. */
export function autoMLJob() {
  const tasks = Object.keys(kinds).filter((kind) => kind.startsWith("autoMLJob:"));
  return byWord(
    "task",
    tasks.map((kind) => classOf(kinds[kind])),
    byComponent,
  );
}

/** Definitions that are no classes of the client. */
const own = { node, expression: () => expression };

/** A schema with all that it refers to. */
export function withDefinitions(schema) {
  if (refsIn(schema).length === 0) return schema;
  const definitions = {};
  const add = (part) => {
    for (const name of refsIn(part)) {
      if (definitions[name]) continue;
      definitions[name] = own[name]?.() ?? objectOf(classOf(name).field);
      add(definitions[name]);
    }
  };
  add(schema);
  return { ...schema, definitions };
}

const refsIn = (schema) => [...JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)].map(([, name]) => name);
