import { spell } from "../../server/src/catalog/setting.ts";
import { kinds } from "../../server/src/dialects/arm/kinds.ts";
import { fileKinds } from "../../server/src/dialects/cli-v2/kinds.ts";

/** The dialects that spell `setting` and that no case can be written for here. */
export const unwritten = (setting) => Object.keys(setting.in).filter((dialect) => !canWrite(setting, dialect));

const canWrite = (setting, dialect) =>
  dialect in dialects && (dialect !== "arm" || typeInTemplate(setting.kind) !== undefined);

/** For every dialect that spells `setting`, a case that fires and one that is quiet. */
export function cases(id, setting, bad, want) {
  const written = Object.keys(setting.in).filter((dialect) => canWrite(setting, dialect));
  return written.flatMap((dialect) => {
    const { syntax, comment, write } = dialects[dialect];
    const text = (value) => `\n${write(setting, spell(setting, dialect, value))}\n`;
    const marked = mark(
      text(bad),
      setting.in[dialect].path,
      spell(setting, dialect, bad),
      `${comment}%s warning[${id}]`,
    );
    return [
      { name: `${dialect}: written out`, syntax, text: marked, fixed: text(want) },
      { name: `${dialect}: safe`, syntax, text: text(want) },
    ];
  });
}

const dialects = {
  arm: { syntax: "json", comment: "//", write: writeTemplate },
  "cli-v2": { syntax: "yaml", comment: "#", write: writeFile },
  "sdk-v1": {
    syntax: "json",
    comment: "//",
    write: (setting, word) => json(nest(setting.in["sdk-v1"].path, word, { computeType: "ACI" })),
  },
};

const armTypes = {
  workspace: "workspaces",
  registry: "registries",
  onlineEndpoint: "workspaces/onlineEndpoints",
  batchEndpoint: "workspaces/batchEndpoints",
  onlineDeployment: "workspaces/onlineEndpoints/deployments",
  batchDeployment: "workspaces/batchEndpoints/deployments",
  computeCluster: "workspaces/computes",
  computeInstance: "workspaces/computes",
  attachedCompute: "workspaces/computes",
  datastore: "workspaces/datastores",
  connection: "workspaces/connections",
  outboundRule: "workspaces/outboundRules",
  webService: "workspaces/services",
  job: "workspaces/jobs",
};
const computeTypes = { computeCluster: "AmlCompute", computeInstance: "ComputeInstance", attachedCompute: "AKS" };

const typeInTemplate = (kind) =>
  armTypes[kind]
    ? `Microsoft.MachineLearningServices/${armTypes[kind]}`
    : Object.keys(kinds).find((type) => kinds[type] === kind);

function writeTemplate(setting, word) {
  const { path, since = "2024-10-01" } = setting.in.arm;
  const computeType = computeTypes[setting.kind];
  const resource = {
    type: typeInTemplate(setting.kind),
    apiVersion: since > "2024-10-01" ? since : "2024-10-01",
    name: "demo",
    ...(computeType && { properties: { computeType } }),
  };
  return json({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    resources: [nest(path, word, resource)],
  });
}

function writeFile(setting, word) {
  const kind = fileKinds.find(({ declares }) => declares?.kind === setting.kind)?.id ?? "TODO";
  const steps = setting.in["cli-v2"].path.split(".");
  return [
    `$schema: https://azuremlschemas.azureedge.net/latest/${kind}.schema.json`,
    "name: demo",
    ...steps.map((step, i) => `${"  ".repeat(i)}${step}:${i === steps.length - 1 ? ` ${word}` : ""}`),
  ].join("\n");
}

const json = (value) => JSON.stringify(value, null, 2);

/** `holder` with `word` at the dotted `path`. */
function nest(path, word, holder) {
  const [step, ...rest] = path.split(".");
  return { ...holder, [step]: rest.length === 0 ? word : nest(rest.join("."), word, holder[step] ?? {}) };
}

/** Puts carets under the value of the last key of `path`. */
function mark(text, path, word, form) {
  const key = path.split(".").at(-1);
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.trimStart().replace(/^"/, "").startsWith(key));
  const shown = lines[at].includes(`"${word}"`) ? `"${word}"` : String(word);
  const column = lines[at].lastIndexOf(shown);
  const [comment, says] = form.split("%s");
  const indent = " ".repeat(Math.max(0, lines[at].length - lines[at].trimStart().length));
  const lead = `${indent}${comment}`.padEnd(column);
  return lines.toSpliced(at + 1, 0, `${lead}${"^".repeat(shown.length)}${says}`).join("\n");
}
