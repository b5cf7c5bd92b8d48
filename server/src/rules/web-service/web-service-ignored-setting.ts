import type { Setting } from "../../catalog/setting.ts";
import { authEnabled, keyName, sslEnabled } from "../../catalog/web-service.ts";
import type { Reading, Resource } from "../../model/resource.ts";
import type { Op } from "../../syntax/tree.ts";
import type { Case } from "../case.ts";
import { drop } from "../fix.ts";
import { type Advice, adviceOn, type Remedy } from "../ignored-keys.ts";
import type { Fix, Report, Rule, Severity } from "../rule.ts";
import { violated } from "../setting-rule.ts";
import { code } from "../wording.ts";
import { writtenSecrets } from "../written-secrets.ts";

const places: Readonly<Record<string, string>> = {
  aci: "Azure Container Instances",
  aks: "AKS",
  aksendpoint: "an AKS endpoint",
  local: "a local web service",
};

const rule: Rule = {
  id: "web-service-ignored-setting",
  control: "access",
  severity: "warning",
  title: "A setting of the deployment config is silently ignored.",
  why: "The client looks up the keys it knows, letter by letter, and passes over all others without a word. A misspelt `authEnabled`, or `sslEnabled` for a cluster, gives its author a protection that does not exist.",
  fixNote:
    "Writes the key that is read, moves the value to where it is read, or removes a line that has no effect. A setting that starts to be read may change what the next deployment does: callers may need a key.",
  kinds: ["webService"],
  settings: [authEnabled, sslEnabled, keyName],
  dialects: ["sdk-v1", "github-actions"],
  source: "https://learn.microsoft.com/azure/machine-learning/v1/how-to-deploy-azure-container-instance",
  sources: { article: "Encryption in transit" },
  *check(resource) {
    if (resource.dialect === "github-actions") return yield* judgeAction(resource);
    const { variant = "" } = resource;
    for (const { key, keySpan, merged } of resource.node.members) {
      const general = adviceOn(key, variant);
      if (!general) continue;
      const advice = isPlainKey(resource, key, general) ? publicKey : general;
      const message = `${code(key)} is not read for ${places[variant]}, so it has no effect. ${advice.says}`;
      yield {
        span: keySpan,
        message: message.trimEnd(),
        severity: severityOf(resource, key, advice),
        fixes: merged ? [] : mend(resource, key, advice.remedy),
      };
    }
  },
};

export default rule;

/** The action passes TLS settings on to container instances only. */
function* judgeAction(resource: Resource): Iterable<Report> {
  const on = violated(
    resource.variant === "aks" ? resource.read(sslEnabled) : undefined,
    (v) => v.canonical === "true",
  );
  if (!on) return;
  const message =
    "'ssl_enabled' is not read for AKS, so it has no effect. TLS belongs to the cluster: set it up there.";
  yield { span: on.site.span, message, severity: rule.severity, fixes: drop(sslEnabled, resource, true) };
}

/** A scoring key that everyone can read is better left out than moved to where it is read. */
const publicKey: Advice = {
  says: "It is known to all who can read this file, so leave it out: Azure generates keys.",
  security: true,
  remedy: { is: "remove" },
};
const isPlainKey = (resource: Resource, key: string, { remedy }: Advice): boolean =>
  remedy.is === "write" && remedy.path[0] === "keys" && writtenSecrets(resource.read(keyed(key, "secret"))).length > 0;

/** A key that asks for less protection deceives nobody. */
const severityOf = (resource: Resource, key: string, { security }: Advice): Severity => {
  const reading = readKey(resource, key);
  const isOff = reading.is === "known" && reading.values.every((v) => v.canonical === "false");
  return security && !isOff ? rule.severity : "information";
};

const keyed = (path: string, type: Setting["type"]): Setting => {
  const { kind, source } = authEnabled;
  return { id: `webService.${path}`, kind, type, summary: "", source, in: { "sdk-v1": { path } } };
};

const readKey = (resource: Resource, key: string): Reading => resource.read(keyed(key, "flag"));

function mend(resource: Resource, key: string, remedy: Remedy): readonly Fix[] {
  const owner = resource.node;
  const removal: Fix = { title: `Remove ${code(key)}`, safe: true, ops: [{ op: "remove", owner, key }] };
  if (remedy.is === "remove") return [removal];
  if (remedy.is === "hoist") return hoist(resource, key);
  const { path } = remedy;
  const wanted = code(path.join("."));
  const others = owner.members.filter((m) => m.key !== key).map((m) => m.key);
  const isTaken =
    path.length === 1 ? others.includes(path[0] ?? "") : readKey(resource, path.join(".")).is !== "absent";
  if (isTaken) return [{ ...removal, title: `Remove ${code(key)}, since ${wanted} is there` }];
  const safe = path[0] === "appInsightsEnabled";
  const op: Op = path.length > 1 ? { op: "move", owner, key, path } : { op: "rename", owner, key, to: path[0] ?? "" };
  return [{ title: `Write ${wanted}`, safe, ops: [op] }];
}

function hoist(resource: Resource, key: string): readonly Fix[] {
  const owner = resource.node;
  const taken = owner.members.map((m) => m.key);
  const ops = resource.entries(keyed(key, "map")).flatMap((entry): Op[] => {
    const value = entry.values?.length === 1 ? entry.values[0]?.value : undefined;
    if (value?.kind !== "scalar" || taken.includes(entry.key)) return [];
    return [{ op: "set", owner, path: [entry.key], value: value.value }];
  });
  if (ops.length < resource.entries(keyed(key, "map")).length) return [];
  return [
    { title: `Take the members of ${code(key)} to the top`, safe: false, ops: [...ops, { op: "remove", owner, key }] },
  ];
}

export const cases: readonly Case[] = [
  {
    name: "yaml: TLS on a cluster",
    syntax: "yaml",
    text: `
computeType: AKS
sslEnabled: True
#<--------- warning[web-service-ignored-setting]
authEnabled: True
appInsightsEnabled: True
`,
    fixed: [
      [
        `computeType: AKS
sslEnabled: True`,
        "computeType: AKS",
      ],
    ],
  },
  {
    name: "yaml: no TLS on a cluster, which at least deceives nobody",
    syntax: "yaml",
    text: `
computeType: AKS
authEnabled: True
sslEnabled: False
#<--------- information[web-service-ignored-setting]
`,
    fixed: [
      [
        `authEnabled: True
sslEnabled: False`,
        "authEnabled: True",
      ],
    ],
  },
  {
    name: "json: names of the Python parameters, and a slip",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "authEnabeld": true,
//^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "enableAppInsights": true,
//^^^^^^^^^^^^^^^^^^^ information[web-service-ignored-setting]
  "sslEnabled": true,
  "ssl_cert_pem_file": "cert.pem",
//^^^^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "sslKey": "key.pem",
  "CName": "score.contoso.com",
//^^^^^^^ warning[web-service-ignored-setting]
  "primaryKey": "<key>",
//^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "numReplicas": 1
//^^^^^^^^^^^^^ information[web-service-ignored-setting]
}`,
    fixed: [
      [
        `"authEnabeld": true,
  "enableAppInsights": true`,
        `"authEnabled": true,
  "appInsightsEnabled": true`,
      ],
      ['"ssl_cert_pem_file": "cert.pem"', '"sslCertificate": "cert.pem"'],
      [
        `"CName": "score.contoso.com",
  "primaryKey": "<key>",
  "numReplicas": 1`,
        `"cname": "score.contoso.com",
  "keys": {
    "primaryKey": "<key>"
  }`,
      ],
    ],
  },
  {
    name: "yaml: a key as the REST interface nests it",
    syntax: "yaml",
    text: `
computeType: ACI
authEnabled: true
encryptionProperties:
#<------------------- warning[web-service-ignored-setting]
  vaultBaseUrl: https://contoso.vault.azure.net/
  keyName: scoring
  keyVersion: "1"
`,
    fixed: [
      [
        `encryptionProperties:
  vaultBaseUrl: https://contoso.vault.azure.net/
  keyName: scoring
  keyVersion: "1"`,
        `vaultBaseUrl: https://contoso.vault.azure.net/
keyName: scoring
keyVersion: "1"`,
      ],
    ],
  },
  {
    name: "json: a key in plain text goes, rather than to where it is read",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "primaryKey": "made-up-for-this-test-1"
//^^^^^^^^^^^^ warning[web-service-ignored-setting]
}`,
    fixed: [
      [
        `"computeType": "AKS",
  "primaryKey": "made-up-for-this-test-1"`,
        '"computeType": "AKS"',
      ],
    ],
  },
  {
    name: "yaml: only what is read",
    syntax: "yaml",
    text: `
computeType: AKS
computeTargetName: cluster
authEnabled: false
tokenAuthEnabled: true
autoScaler:
  autoscaleEnabled: true
`,
  },
  {
    name: "github-actions: TLS for a cluster",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "deployment_compute_target": "aks-prod",
  "app_insights_enabled": true,
  "ssl_enabled": true
  //             ^^^^ warning[web-service-ignored-setting]
}`,
    fixed: [
      [
        `"app_insights_enabled": true,
  "ssl_enabled": true`,
        '"app_insights_enabled": true',
      ],
    ],
  },
  {
    name: "github-actions: TLS for a container instance",
    syntax: "json",
    text: `{
  "inference_entry_script": "score.py",
  "authentication_enabled": true,
  "ssl_enabled": true
}`,
  },
  {
    name: "json: the Python parameters of a container instance",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "ssl_enabled": true,
//^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "sslCert": "c.pem",
//^^^^^^^^^ warning[web-service-ignored-setting]
  "ssl_key_pem_file": "k.pem",
//^^^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "ssl_cname": "score.contoso.com",
//^^^^^^^^^^^ warning[web-service-ignored-setting]
  "cmk_vault_base_url": "https://contoso.vault.azure.net",
//^^^^^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "cmk_key_name": "scoring",
//^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "cmk_key_version": "1",
//^^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "auth_enabled": true,
//^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "dns_name_label": "score"
//^^^^^^^^^^^^^^^^ information[web-service-ignored-setting]
}`,
    fixed: [
      ['"ssl_enabled"', '"sslEnabled"'],
      ['"sslCert"', '"sslCertificate"'],
      ['"ssl_key_pem_file"', '"sslKey"'],
      ['"ssl_cname"', '"cname"'],
      ['"cmk_vault_base_url"', '"vaultBaseUrl"'],
      ['"cmk_key_name"', '"keyName"'],
      ['"cmk_key_version"', '"keyVersion"'],
      ['"auth_enabled"', '"authEnabled"'],
      ['"dns_name_label"', '"dnsNameLabel"'],
    ],
  },
  {
    name: "json: all that is read of a container instance",
    syntax: "json",
    text: `{
  "computeType": "ACI",
  "containerResourceRequirements": { "cpu": 1, "memoryInGB": 1 },
  "authEnabled": true,
  "keys": { "primaryKey": "<key>" },
  "appInsightsEnabled": true,
  "sslEnabled": true,
  "sslCertificate": "c.pem",
  "sslKey": "k.pem",
  "cname": "score.contoso.com",
  "vaultBaseUrl": "https://contoso.vault.azure.net",
  "keyName": "scoring",
  "keyVersion": "1",
  "vnetName": "net",
  "subnetName": "scoring",
  "location": "westeurope",
  "dnsNameLabel": "score"
}`,
  },
  {
    name: "json: all that is read of a service on a cluster",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "computeTargetName": "prod",
  "containerResourceRequirements": { "cpu": 1, "memoryInGB": 1 },
  "authEnabled": false,
  "tokenAuthEnabled": true,
  "keys": { "primaryKey": "<key>" },
  "appInsightsEnabled": true,
  "dataCollection": { "storageEnabled": false },
  "gpuCores": 1,
  "autoScaler": { "autoscaleEnabled": false },
  "numReplicas": 2,
  "scoringTimeoutMs": 1000,
  "maxConcurrentRequestsPerContainer": 2,
  "maxQueueWaitMs": 500,
  "livenessProbeRequirements": { "periodSeconds": 10 },
  "namespace": "scoring"
}`,
  },
  {
    name: "json: what belongs to the cluster, or to the command",
    syntax: "json",
    text: `{
  "computeType": "AKS",
  "authEnabled": true,
  "vnetName": "net",
//^^^^^^^^^^ warning[web-service-ignored-setting]
  "subnetName": "scoring",
//^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "vaultBaseUrl": "https://contoso.vault.azure.net",
//^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "keyName": "scoring",
//^^^^^^^^^ warning[web-service-ignored-setting]
  "keyVersion": "1",
//^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "sslCertificate": "c.pem",
//^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
  "sslKey": "k.pem",
//^^^^^^^^ warning[web-service-ignored-setting]
  "cname": "score.contoso.com",
//^^^^^^^ warning[web-service-ignored-setting]
  "location": "westeurope",
//^^^^^^^^^^ information[web-service-ignored-setting]
  "dnsNameLabel": "score",
//^^^^^^^^^^^^^^ information[web-service-ignored-setting]
  "tags": {},
//^^^^^^ information[web-service-ignored-setting]
  "properties": {},
//^^^^^^^^^^^^ information[web-service-ignored-setting]
  "description": "scoring",
//^^^^^^^^^^^^^ information[web-service-ignored-setting]
  "vnetConfiguration": {}
//^^^^^^^^^^^^^^^^^^^ warning[web-service-ignored-setting]
}`,
    fixed: [
      [
        `"authEnabled": true,
  "vnetName": "net",
  "subnetName": "scoring",
  "vaultBaseUrl": "https://contoso.vault.azure.net",
  "keyName": "scoring",
  "keyVersion": "1",
  "sslCertificate": "c.pem",
  "sslKey": "k.pem",
  "cname": "score.contoso.com",
  "location": "westeurope",
  "dnsNameLabel": "score",
  "tags": {},
  "properties": {},
  "description": "scoring",
  "vnetConfiguration": {}`,
        '"authEnabled": true',
      ],
    ],
  },
];
