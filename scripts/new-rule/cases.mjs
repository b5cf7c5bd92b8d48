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
    const { comment, write, form } = dialects[dialect];
    const { path } = setting.in[dialect];
    const text = (value) => write(setting, spell(setting, dialect, value));
    const marked = mark(text(bad), path, spell(setting, dialect, bad), `${comment}%s warning[${id}]`);
    const fixed = [lineOf(text(bad), path).trim(), lineOf(text(want), path).trim()];
    return [
      { name: `${dialect}: written out`, ...form(marked), fixed },
      { name: `${dialect}: safe`, ...form(text(want)) },
    ];
  });
}

const dialects = {
  arm: { comment: "//", write: writeResource, form: (text) => ({ resource: text }) },
  "cli-v2": { comment: "#", write: writeFile, form: (text) => ({ syntax: "yaml", text }) },
  "sdk-v1": {
    comment: "//",
    form: (text) => ({ syntax: "json", text }),
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

function writeResource(setting, word) {
  const { path, since = "2024-10-01" } = setting.in.arm;
  const computeType = computeTypes[setting.kind];
  const resource = {
    type: typeInTemplate(setting.kind),
    apiVersion: since > "2024-10-01" ? since : "2024-10-01",
    name: "demo",
    ...(computeType && { properties: { computeType } }),
  };
  return `\n${json(nest(path, word, resource))}`.replace(/\n/g, "\n    ");
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

const isOf = (path) => (line) => line.trimStart().replace(/^"/, "").startsWith(path.split(".").at(-1));
const lineOf = (text, path) => text.split("\n").find(isOf(path));

/** Puts carets under the value of the last key of `path`. */
function mark(text, path, word, form) {
  const lines = text.split("\n");
  const at = lines.findIndex(isOf(path));
  const shown = lines[at].includes(`"${word}"`) ? `"${word}"` : String(word);
  const column = lines[at].lastIndexOf(shown);
  const [comment, says] = form.split("%s");
  const indent = " ".repeat(Math.max(0, lines[at].length - lines[at].trimStart().length));
  const lead = `${indent}${comment}`.padEnd(column);
  return lines.toSpliced(at + 1, 0, `${lead}${"^".repeat(shown.length)}${says}`).join("\n");
}
