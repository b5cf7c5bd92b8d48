import { member, type Node, type Tree } from "../../syntax/tree.ts";
import type { Schema } from "../schema.ts";
import { asSchema } from "./as-schema.ts";
import { type Declared, declaredIn } from "./declared.ts";
import { anyIn, keyIn, layersOf } from "./layers.ts";
import { type Place, provider } from "./types.ts";
import { versionsOf } from "./versions.ts";

/** One step from the root down, as features take it. */
interface Step {
  readonly owner: Node | undefined;
  readonly key: string | number;
}

/**
 * A schema of a template, as far as it is needed for the place that `steps` lead to: undefined outside the resources of
 * Azure Machine Learning. Resources have types and versions, so there is no one schema of all templates.
 */
export function templateSchema(tree: Tree, steps: readonly Step[]): Schema | undefined {
  const declared = new Map<Node, Declared>(declaredIn(tree).map((resource) => [resource.node, resource]));
  const way = [...steps.map(({ owner }) => owner), reachedBy(steps.at(-1))];
  const from = way.findLastIndex((node) => node !== undefined && declared.has(node));
  const start = way[from];
  const resource = start && declared.get(start);
  if (!resource) return undefined;
  const inside = along(resource.type, resource.node, steps.slice(from), resource);
  const whole = withCommonKeys(inside, resource);
  return steps.slice(0, from).reduceRight<Schema>((inner, { key }) => wrap(key, inner), whole);
}

const wrap = (key: string | number, inner: Schema): Schema =>
  typeof key === "number" ? { type: "array", items: inner } : { type: "object", properties: { [key]: inner } };

/** What stands at the end of a step; of a list, which features ask for without saying where, nothing. */
function reachedBy(step: Step | undefined): Node | undefined {
  if (!step) return undefined;
  const { owner, key } = step;
  if (typeof key === "number") return owner?.kind === "list" ? owner.items[key] : undefined;
  return member(owner, key)?.value;
}

function along(place: Place, node: Node | undefined, steps: readonly Step[], resource: Declared): Schema {
  const whole = asSchema(place, node, resource);
  const [step, ...rest] = steps;
  if (!step) return whole;
  const value = reachedBy(step);
  if (typeof step.key === "number")
    return place.item ? { ...whole, items: along(place.item, value, rest, resource) } : whole;
  const layers = layersOf(place, node, resource.textOf);
  const inner = keyIn(layers, step.key, resource.apiVersion)?.place ?? anyIn(layers);
  if (!inner) return whole;
  const below = along(inner, value, rest, resource);
  return { ...whole, properties: { ...whole.properties, [step.key]: { ...below, ...ownFacts(whole, step.key) } } };
}

/** What is known of a key beside what its value can hold; the words of a key that decides are those of all variants. */
function ownFacts({ properties }: Schema, key: string): Schema {
  const { description, enum: words, errorMessage } = properties?.[key] ?? {};
  return { ...(description && { description }), ...(words && { enum: words }), ...(errorMessage && { errorMessage }) };
}

/** What every resource of a template can have. */
function withCommonKeys(schema: Schema, { type, node }: Declared): Schema {
  const common: Readonly<Record<string, Schema>> = {
    type: { type: "string", examples: [provider + type.name], description: "The kind of resource." },
    apiVersion: {
      type: "string",
      enum: versionsOf(type),
      description:
        "The version of Azure's interface that the resource is written for. It decides which keys there are.",
    },
    name: {
      type: "string",
      description: "What it is called in Azure; for a child, behind the names of what it is part of.",
    },
    location: { type: "string", description: "The Azure region." },
    tags: { type: "object", description: "Words to find and group it by. They are not encrypted as secrets are." },
    dependsOn: { type: "array", items: { type: "string" }, description: "What must be deployed first." },
    condition: { type: "boolean", description: "Whether it is deployed at all." },
    copy: { type: "object", description: "Deploys it several times." },
    scope: { type: "string", description: "What it is deployed to, where that is not the resource group." },
    comments: { type: "string", description: "Notes for whoever reads the template." },
    resources: { type: "array", description: "Resources that are part of this one." },
  };
  const { properties = {}, required = [] } = schema;
  const more: Record<string, Schema> = {};
  for (const [name, words] of Object.entries(common)) {
    const key = member(node, name)?.key ?? name;
    more[key] = { ...words, ...properties[key] };
  }
  return { ...schema, properties: { ...properties, ...more }, required: ["type", "apiVersion", "name", ...required] };
}
