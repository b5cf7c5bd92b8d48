import { slipsBetween } from "../text/slips.ts";

/**
 * The keys that the v1 client reads at the top of a deployment config, and what to do about the others. It looks its own
 * keys up one by one, letter by letter, and never looks at the rest.
 */

/** What is to be done about a key that is not read. */
export interface Advice {
  /** Finishes the message: a sentence, or nothing. */
  readonly says: string;
  /** People take it for protection. */
  readonly security: boolean;
  readonly remedy: Remedy;
}
export type Remedy =
  | { readonly is: "remove" }
  /** The same value under the path that is read. */
  | { readonly is: "write"; readonly path: readonly string[] }
  /** The members of the map belong at the top. */
  | { readonly is: "hoist" };

const onBoth = ["computeType", "containerResourceRequirements", "authEnabled", "keys", "appInsightsEnabled"];
const onCluster = [
  ...onBoth,
  ..."tokenAuthEnabled dataCollection gpuCores autoScaler numReplicas scoringTimeoutMs".split(" "),
  ..."maxConcurrentRequestsPerContainer maxQueueWaitMs livenessProbeRequirements namespace".split(" "),
];
const tls = ["sslEnabled", "sslCertificate", "sslKey", "cname"];
const cmk = ["vaultBaseUrl", "keyName", "keyVersion"];
const network = ["vnetName", "subnetName"];

const read: Readonly<Record<string, readonly string[]>> = {
  aci: [...onBoth, ...tls, ...cmk, ...network, "location", "dnsNameLabel"],
  aks: [...onCluster, "computeTargetName"],
  aksendpoint: [...onCluster, "versionName", "trafficPercentile"],
  local: ["computeType", "port"],
};

/** Read somewhere else or under another name: what people write, folded, and what they mean. */
const meant: Readonly<Record<string, string>> = {
  aadauthenabled: "tokenAuthEnabled",
  authenable: "authEnabled",
  authenticationenabled: "authEnabled",
  cmkkeyname: "keyName",
  cmkkeyversion: "keyVersion",
  cmkvaultbaseurl: "vaultBaseUrl",
  collectmodeldata: "dataCollection.storageEnabled",
  computetarget: "computeTargetName",
  cpucores: "containerResourceRequirements.cpu",
  enableappinsights: "appInsightsEnabled",
  memorygb: "containerResourceRequirements.memoryInGB",
  primarykey: "keys.primaryKey",
  secondarykey: "keys.secondaryKey",
  sslcert: "sslCertificate",
  sslcertpemfile: "sslCertificate",
  sslcname: "cname",
  sslenable: "sslEnabled",
  sslkeypemfile: "sslKey",
};

const security = new Set([...tls, ...cmk, ...network, "authEnabled", "tokenAuthEnabled", "keys"]);
const options: Readonly<Record<string, string>> = {
  tags: "--tag",
  properties: "--property",
  description: "--description",
};
const nested = new Set(["encryptionProperties", "vnetConfiguration"]);
const all = [...new Set(Object.values(read).flat())];
const remove: Remedy = { is: "remove" };

const fold = (key: string): string => key.toLowerCase().replace(/[_-]/g, "");

/** What to do about `key` on a compute type; undefined where it is read, or another rule speaks of it. */
export function adviceOn(key: string, variant: string): Advice | undefined {
  const known = read[variant];
  if (!known || known.includes(key)) return undefined;
  const folded = fold(key);
  const meaning = meant[folded] ?? all.find((k) => fold(k) === folded) ?? nearest(folded, known) ?? key;
  const [top = key] = meaning.split(".");
  const isSecurity = security.has(top);
  if (variant === "aci" && top === "tokenAuthEnabled") return undefined;
  if (known.includes(top) && meaning !== key)
    return {
      says: `Write '${meaning}' instead.`,
      security: isSecurity,
      remedy: { is: "write", path: meaning.split(".") },
    };
  if (nested.has(key)) return onNested(variant);
  const option = options[key];
  if (option) return { says: `Pass it to the command with '${option}'.`, security: false, remedy: remove };
  return { says: elsewhere(top, variant), security: isSecurity, remedy: remove };
}

const onNested = (variant: string): Advice =>
  variant === "aci"
    ? { says: "Its members belong at the top of the file.", security: true, remedy: { is: "hoist" } }
    : { says: elsewhere("keyName", variant), security: true, remedy: remove };

function elsewhere(key: string, variant: string): string {
  if (variant === "local") return "A local web service has neither authentication nor TLS; only 'port' is read.";
  if (variant === "aci") return key === "dataCollection" ? "Pass '--collect-model-data' to the command." : "";
  if (tls.includes(key)) return "TLS belongs to the cluster: set it up there.";
  if (cmk.includes(key)) return "Encryption with your own key belongs to the cluster: set it up there.";
  if (network.includes(key)) return "The network belongs to the cluster: set it up there.";
  return key === "location" || key === "dnsNameLabel" ? "Region and address are the cluster's." : "";
}

/** The key that a slip of one or two letters would turn into this one. */
const nearest = (folded: string, known: readonly string[]): string | undefined =>
  folded.length < 6 ? undefined : known.find((key) => slipsBetween(folded, fold(key)) <= 2);
