import { settings } from "../../server/src/catalog/index.ts";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";

/** Where the resources of a kind lie in a file of each kind. */
const parts = { outboundRule: { kind: "workspace", at: "managed_network.outbound_rules[]" } };
/** Kinds of file whose steps have the settings of jobs. */
const pipelines = ["pipelineJob", "pipelineComponent"];
const v1 = {
  webService: ["aciDeploymentConfig", "aksDeploymentConfig", "aksEndpointDeploymentConfig", "localDeploymentConfig"],
};

/** Our own words for keys that no setting is about. */
const common = {
  $schema: "The kind of file. Only editors read it.",
  name: "What it is called in Azure.",
  display_name: "What people see instead of the name.",
  description: "What it is for.",
  tags: "Words to find and group it by. They are not encrypted as secrets are.",
  location: "The Azure region.",
  resource_group: "The resource group it is made in.",
  endpoint_name: "The endpoint that the deployment belongs to.",
  compute: "What it runs on: azureml:<name>, or local.",
  environment: "The image and packages it runs in: azureml:<name>:<version>, or the keys of an environment.",
  model: "The model that is served: azureml:<name>:<version>, or the keys of a model.",
  code: "The folder of source code that is uploaded.",
  version: "The version of the asset.",
};

/** Gives every key its catalog summary, or a short description of our own. Changes the schemas. */
export function describe(schemas) {
  for (const schema of schemas.values()) {
    for (const [key, words] of Object.entries(common))
      for (const found of find(schema, [key])) if (!found.description) found.description = words;
  }
  for (const setting of settings) {
    for (const { kind, path } of placesOf(setting))
      for (const found of find(schemas.get(kind), stepsOf(path), true)) found.description = setting.summary;
  }
}

/** The kinds of file that a setting stands in, and its path there. */
export function placesOf(setting) {
  const v2 = setting.in["cli-v2"];
  const old = setting.in["sdk-v1"];
  const part = parts[setting.kind];
  const kinds = fileKinds.filter(({ declares }) => declares?.kind === (part?.kind ?? setting.kind)).map(({ id }) => id);
  const paths = v2 ? [v2.path, ...(v2.also ?? [])] : [];
  return [
    ...kinds.flatMap((kind) => paths.map((path) => ({ kind, path: part ? `${part.at}.${path}` : path }))),
    ...(setting.kind === "job" ? pipelines : []).flatMap((kind) =>
      paths.map((path) => ({ kind, path: `jobs.*.${path}` })),
    ),
    ...(old ? (v1[setting.kind] ?? []).map((kind) => ({ kind, path: old.path })) : []),
  ];
}

export const stepsOf = (path) => path.split(".").flatMap((step) => step.match(/\[\]|[^[]+/g) ?? []);

/** The schemas of a path, in every alternative that has it. With `make`, a map that takes any key gets the one that is asked for. */
export function find(schema, [step, ...rest], make = false, depth = 0, definitions = schema?.definitions) {
  if (schema === undefined || typeof schema !== "object") return [];
  if (step === undefined) return [schema];
  const further = (inner, steps, below) => find(inner, steps, make, below, definitions);
  if (schema.$ref) return further(definitions[schema.$ref.split("/").at(-1)], [step, ...rest], depth);
  if (make && depth > 0 && takesAnyKey(schema) && !/^(?:\[\]|\*)$/.test(step)) {
    if (!schema.properties) made.add(schema);
    schema.properties ??= {};
    schema.properties[step] ??= structuredClone(schema.additionalProperties ?? {});
  }
  const next = step === "[]" ? schema.items : step === "*" ? schema.additionalProperties : schema.properties?.[step];
  const branches = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.then ? [schema.then] : [])];
  return [
    ...(next ? further(next, rest, depth + 1) : []),
    ...branches.flatMap((branch) => further(branch, [step, ...rest], depth)),
  ];
}

/** Maps of any key that got their first listed keys here. */
const made = new WeakSet();
const takesAnyKey = (schema) =>
  [schema.type].flat().includes("object") &&
  schema.additionalProperties !== false &&
  (!schema.properties || made.has(schema) || typeof schema.additionalProperties === "object");
