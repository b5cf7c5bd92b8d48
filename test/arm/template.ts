import { settingById } from "../../server/src/catalog/index.ts";
import { analyse } from "../../server/src/engine/analyse.ts";
import { check } from "../../server/src/engine/check.ts";
import type { Analysis, Finding } from "../../server/src/engine/finding.ts";
import type { Reading } from "../../server/src/model/resource.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";

type Map = { readonly [key: string]: Json };

const schemas = "https://schema.management.azure.com/schemas";

/** The text of a template; `parts` are its members besides `$schema` and `resources`. */
export const template = (resources: Json, parts: Map = {}): string =>
  JSON.stringify({ $schema: `${schemas}/2019-04-01/deploymentTemplate.json#`, ...parts, resources }, null, 2);

export const workspace = (properties: Json = {}, more: Map = {}): Map => ({
  type: "Microsoft.MachineLearningServices/workspaces",
  apiVersion: "2024-04-01",
  name: "demo",
  identity: { type: "SystemAssigned" },
  properties,
  ...more,
});

/** A deployment with a template inside. */
export const nested = (resources: Json, properties: Map = {}, parts: Map = {}, more: Map = {}): Map => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: "inside",
  properties: { mode: "Incremental", ...properties, template: { ...parts, resources } },
  ...more,
});

export const inner: Map = { expressionEvaluationOptions: { scope: "inner" } };

export const read = (text: string): Analysis => analyse("json", text);

export const findingsIn = (text: string, ...only: readonly string[]): readonly Finding[] =>
  check(
    read(text),
    rules.filter((rule) => only.length === 0 || only.includes(rule.id)),
  );

/** The findings of some rules in short: `severity rule: the text they mark`. */
export const report = (text: string, ...only: readonly string[]): readonly string[] =>
  findingsIn(text, ...only).map(
    ({ severity, rule, span }) => `${severity} ${rule}: ${text.slice(span.start, span.end)}`,
  );

/** What a setting of the only resource of its kind reads as: its values, `absent`, `unknown`, `…` for what is open. */
export function reads(text: string, id: string): string {
  const setting = settingById(id);
  const [resource, other] = read(text).resources.filter(({ kind }) => kind === setting?.kind);
  if (!setting || !resource || other) return "no such resource";
  return show(resource.read(setting));
}

function show(reading: Reading): string {
  if (reading.is !== "known") return reading.is === "absent" && !reading.certain ? "perhaps absent" : reading.is;
  const values = reading.values.map(
    (v) => `${v.certain ? "" : "perhaps "}${v.absent ? "absent" : (v.raw ?? v.node.kind)}`,
  );
  return [...values, ...(reading.complete ? [] : ["…"])].join(" | ");
}

/** The kinds that a template declares, with what is known of their names. */
export const declared = (text: string): readonly string[] =>
  read(text).resources.map(({ kind, variant, name }) => [kind, variant, name].filter((word) => word).join(" "));
