import { readFile } from "node:fs/promises";
import { inRepository } from "../repository.mjs";
import { treeOf } from "./arm-tree.mjs";
import { spellings } from "./casing.mjs";
import { when } from "./when.mjs";

const { types } = JSON.parse(await readFile(inRepository("schemas/sources/arm-properties.json"), "utf8"));
const provider = "Microsoft.MachineLearningServices/";
const expression = { type: "string", pattern: "^\\[[^\\[].*\\]$" };

/** The Azure ML resources of an ARM template. Any value may be an expression, and names and words are compared without regard to case. */
export function armSchema() {
  const names = Object.keys(types).filter((name) => name.startsWith(provider));
  const resources = names.map((name) =>
    when(hasType(name), { $ref: `#/definitions/${encodeURIComponent(name.slice(provider.length))}` }),
  );
  return {
    title: "Azure ML resources of an ARM template",
    type: "object",
    properties: {
      resources: {
        type: ["array", "object"],
        items: { $ref: "#/definitions/resource" },
        additionalProperties: { $ref: "#/definitions/resource" },
      },
    },
    definitions: {
      resource: { type: "object", allOf: resources },
      ...Object.fromEntries(names.map((name) => [name.slice(provider.length), describe(name)])),
    },
  };
}

const hasType = (name) => ({
  required: ["type"],
  properties: { type: { type: "string", pattern: `^${spellings.lower(name)}$` } },
});

const describe = (name) => schemaOf(treeOf(types[name].properties));

function schemaOf(node) {
  const { property, keys, value, item, variants } = node;
  const flags = property?.flags ?? [];
  const hint = { ...(flags.includes("ro") && { readOnly: true }), ...sinceOf(property) };
  if (keys.size === 0 && !value && !item && variants.size === 0) return { ...scalarOf(property), ...hint };
  const required = [...keys]
    .filter(([, child]) => child.property?.flags?.includes("req") && child.variants.size === 0)
    .map(([key]) => key);
  const shape = {
    ...(keys.size > 0 && { properties: Object.fromEntries([...keys].map(([key, child]) => [key, schemaOf(child)])) }),
    ...(value && { additionalProperties: schemaOf(value) }),
    ...(required.length > 0 && { required }),
    ...(variants.size > 0 && { allOf: [...variants].map(([name, child]) => variantOf(name, child)) }),
  };
  if (item) return { type: ["array", "string"], items: schemaOf(item), ...hint };
  return { type: node.property ? ["object", "string"] : "object", ...shape, ...hint };
}

function variantOf(name, node) {
  const [key, word] = name.slice(1, -1).split("=");
  const { readOnly: _, description: __, ...schema } = schemaOf(node);
  return when(
    {
      type: "object",
      required: [key],
      properties: { [key]: { type: "string", pattern: `^${spellings.lower(word)}$` } },
    },
    schema,
  );
}

const sinceOf = (property) =>
  property?.first
    ? { $comment: `since ${property.firstStable ?? property.first}${property.note ? `; ${property.note}` : ""}` }
    : {};

function scalarOf(property) {
  const type = property?.type.replace(/\(.*|\[0\.\.\]$/, "");
  if (type === "enum") return property.openEnum ? { type: "string", examples: property.enum } : choice(property.enum);
  if (type === "string") return { type: "string" };
  if (type === "bool")
    return { anyOf: [{ type: "boolean" }, expression, { enum: ["true", "false", "True", "False"] }] };
  if (type === "int") return { anyOf: [{ type: "integer" }, expression] };
  if (type?.endsWith("[]")) return { type: ["array", "string"] };
  return type === "obj" ? { type: ["object", "string"] } : {};
}

const choice = (words) => ({
  type: "string",
  anyOf: [
    { enum: words },
    { pattern: `^(?:${words.map((word) => spellings.lower(word)).join("|")})$` },
    { pattern: expression.pattern },
  ],
});
