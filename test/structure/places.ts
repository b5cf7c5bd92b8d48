import type { Setting } from "../../server/src/catalog/setting.ts";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";
import { type Schema, schemaOf } from "../../server/src/structure/schema.ts";

/** Where a setting is written: the kind of file and the path there. */
export interface Place {
  readonly kind: string;
  readonly path: string;
}

const v1 = ["aciDeploymentConfig", "aksDeploymentConfig"];

export function placesOf(setting: Setting): readonly Place[] {
  const v2 = setting.in["cli-v2"];
  const old = setting.in["sdk-v1"];
  const owner = setting.kind === "outboundRule" ? "workspace" : setting.kind;
  const prefix = setting.kind === "outboundRule" ? "managed_network.outbound_rules[]." : "";
  const kinds = fileKinds.filter(({ declares }) => declares?.kind === owner).map(({ id }) => id);
  return [
    ...(v2 ? kinds.map((kind) => ({ kind, path: prefix + v2.path })) : []),
    ...(old && setting.kind === "webService" ? v1.map((kind) => ({ kind, path: old.path })) : []),
  ];
}

const stepsOf = (path: string): readonly string[] => path.split(".").flatMap((step) => step.match(/\[\]|[^[]+/g) ?? []);

export const schemasAt = ({ kind, path }: Place): readonly Schema[] => find(schemaOf(kind), stepsOf(path));

function find(schema: Schema | undefined, steps: readonly string[]): readonly Schema[] {
  const [step, ...rest] = steps;
  if (!schema || step === undefined) return schema ? [schema] : [];
  const free = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  const next = step === "[]" ? schema.items : (schema.properties?.[step] ?? free);
  const branches = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.then ? [schema.then] : [])];
  return [...(next ? find(next, rest) : []), ...branches.flatMap((branch) => find(branch, steps))];
}
