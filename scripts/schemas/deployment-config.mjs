import { spellings } from "./casing.mjs";
import { amount, count, flag, integer, map, readerOf, text, unread } from "./shapes.mjs";

const computeType = (word) => ({
  type: "string",
  anyOf: [{ enum: [word] }, { pattern: `^${spellings.lower(word)}$` }],
});
const keys = readerOf({ primaryKey: text, secondaryKey: text });
const path = { type: "string", $comment: "path" };

const noTls = "TLS belongs to the cluster here, not to the service: give the cluster a certificate.";
const noToken = "A container instance knows keys only; token authentication needs AKS.";
const onlyFlags = (option) => `The file has no such key; give ${option} on the command line.`;
const named = (key) => `The reader knows it as '${key}'.`;

/** What either compute type drops. */
const eitherDrops = {
  tags: unread(onlyFlags("--tag")),
  properties: unread(onlyFlags("--property")),
  description: unread(onlyFlags("--description")),
  enableAppInsights: unread(named("appInsightsEnabled"), "appInsightsEnabled"),
  authEnable: unread(named("authEnabled"), "authEnabled"),
  primaryKey: unread("It belongs under 'keys'.", "keys.primaryKey"),
  secondaryKey: unread("It belongs under 'keys'.", "keys.secondaryKey"),
};

const aksOnly = (what) => unread(`${what} counts on AKS only.`);
const aciDrops = {
  tokenAuthEnabled: unread(noToken),
  dataCollection: unread(onlyFlags("--collect-model-data")),
  collectModelData: unread(onlyFlags("--collect-model-data")),
  autoScaler: aksOnly("Scaling"),
  numReplicas: aksOnly("The number of replicas"),
  namespace: aksOnly("A namespace"),
  gpuCores: aksOnly("The number of GPUs"),
  scoringTimeoutMs: aksOnly("The time limit"),
  maxConcurrentRequestsPerContainer: aksOnly("The number of requests at a time"),
  maxQueueWaitMs: aksOnly("The time in the queue"),
  livenessProbeRequirements: aksOnly("The liveness probe"),
  encryptionProperties: unread("Write 'vaultBaseUrl', 'keyName' and 'keyVersion' at the top of the file."),
  vnetConfiguration: unread("Write 'vnetName' and 'subnetName' at the top of the file."),
  sslCertPemFile: unread(named("sslCertificate"), "sslCertificate"),
  sslCert: unread(named("sslCertificate"), "sslCertificate"),
  sslKeyPemFile: unread(named("sslKey"), "sslKey"),
  sslCname: unread(named("cname"), "cname"),
  sslEnable: unread(named("sslEnabled"), "sslEnabled"),
  cmkVaultBaseUrl: unread(named("vaultBaseUrl"), "vaultBaseUrl"),
  cmkKeyName: unread(named("keyName"), "keyName"),
  cmkKeyVersion: unread(named("keyVersion"), "keyVersion"),
  ...eitherDrops,
};

const aciOnly = (what) => unread(`${what} counts on ACI only.`);
const aksDrops = {
  sslEnabled: unread(noTls),
  sslCertificate: unread(noTls),
  sslKey: unread(noTls),
  cname: unread(noTls),
  location: aciOnly("A location"),
  dnsNameLabel: aciOnly("A DNS label"),
  vaultBaseUrl: aciOnly("A customer-managed key"),
  keyName: aciOnly("A customer-managed key"),
  keyVersion: aciOnly("A customer-managed key"),
  vnetName: unread("The network is the cluster's."),
  subnetName: unread("The network is the cluster's."),
  ComputeTarget: unread(named("computeTargetName"), "computeTargetName"),
  ...eitherDrops,
};

const resources = readerOf({ cpu: amount, memoryInGB: amount });
const aciKeys = {
  computeType: computeType("ACI"),
  containerResourceRequirements: resources,
  location: text,
  authEnabled: flag,
  sslEnabled: flag,
  sslCertificate: path,
  sslKey: path,
  cname: text,
  dnsNameLabel: text,
  appInsightsEnabled: flag,
  vaultBaseUrl: text,
  keyName: text,
  keyVersion: text,
  vnetName: text,
  subnetName: text,
  keys,
};

const seconds = Object.fromEntries(
  ["periodSeconds", "initialDelaySeconds", "timeoutSeconds", "successThreshold", "failureThreshold"].map((key) => [
    key,
    count,
  ]),
);
const aksKeys = {
  computeTargetName: text,
  authEnabled: flag,
  tokenAuthEnabled: flag,
  keys,
  appInsightsEnabled: flag,
  dataCollection: readerOf({ storageEnabled: flag }),
  containerResourceRequirements: readerOf({
    cpu: amount,
    memoryInGB: amount,
    cpuLimit: amount,
    memoryInGBLimit: amount,
  }),
  gpuCores: { ...integer, minimum: 0, errorMessage: "It cannot be less than 0." },
  autoScaler: readerOf({
    autoscaleEnabled: flag,
    minReplicas: count,
    maxReplicas: count,
    refreshPeriodInSeconds: count,
    targetUtilization: count,
  }),
  numReplicas: count,
  scoringTimeoutMs: count,
  maxConcurrentRequestsPerContainer: count,
  maxQueueWaitMs: count,
  livenessProbeRequirements: readerOf(seconds),
  namespace: {
    type: "string",
    pattern: "^(?=.{1,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$",
    errorMessage: "Use at most 63 lower-case letters, digits and '-', with neither end a '-'.",
  },
};

const scaling = { properties: { autoscaleEnabled: { const: true } }, required: ["autoscaleEnabled"], type: "object" };
const conflicts = [
  {
    not: { required: ["numReplicas", "autoScaler"], properties: { autoScaler: scaling } },
    errorMessage: "'numReplicas' cannot stand beside 'autoScaler.autoscaleEnabled: true': keep one of them.",
  },
];
const pair = (one, other) => ({ dependencies: { [one]: [other], [other]: [one] } });
const needsType = { required: ["computeType"] };

export const deploymentConfigs = {
  aciDeploymentConfig: readerOf({ ...aciKeys, ...aciDrops }, { ...needsType, ...pair("vnetName", "subnetName") }),
  aksDeploymentConfig: readerOf(
    { computeType: computeType("AKS"), ...aksKeys, ...aksDrops },
    { ...needsType, allOf: conflicts },
  ),
  aksEndpointDeploymentConfig: readerOf(
    {
      computeType: computeType("AKSENDPOINT"),
      ...aksKeys,
      ...aksDrops,
      versionName: text,
      trafficPercentile: { type: "number" },
      computeTargetName: unread("An endpoint takes its cluster from the command line."),
    },
    { ...needsType, allOf: conflicts },
  ),
  localDeploymentConfig: readerOf(
    {
      computeType: computeType("local"),
      port: integer,
      tags: map,
      authEnabled: unread("A local service knows no authentication."),
      sslEnabled: unread("A local service knows no TLS."),
    },
    needsType,
  ),
};
