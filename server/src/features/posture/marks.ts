import { aiServicesPublicNetworkAccess } from "../../catalog/ai-services.ts";
import { clusterPublicIp, clusterSsh } from "../../catalog/compute-cluster.ts";
import { instancePublicIp, instanceSsh } from "../../catalog/compute-instance.ts";
import {
  containerRegistryDefaultAction,
  containerRegistryPublicNetworkAccess,
} from "../../catalog/container-registry.ts";
import { publicNetworkAccess as endpointPublicNetworkAccess } from "../../catalog/endpoint.ts";
import { vaultDefaultAction, vaultPublicNetworkAccess } from "../../catalog/key-vault.ts";
import { registryPublicNetworkAccess } from "../../catalog/registry.ts";
import { searchPublicNetworkAccess } from "../../catalog/search-service.ts";
import type { Kind, Setting } from "../../catalog/setting.ts";
import { storageDefaultAction, storagePublicNetworkAccess } from "../../catalog/storage-account.ts";
import { vaultBaseUrl } from "../../catalog/web-service.ts";
import { encryption, encryptionStatus } from "../../catalog/workspace-encryption.ts";
import { publicNetworkAccess } from "../../catalog/workspace-network.ts";
import type { Resource } from "../../model/resource.ts";

/** Which networks reach it. `unknown`: a deployment decides, or the file does not tell. */
export type Reach = "open" | "closed" | "unknown";
/** Whose key encrypts it at rest. */
export type KeyOwner = "own" | "microsoft" | "unknown";

/** The settings any of which shuts the public out. */
const doors: Readonly<Partial<Record<Kind, readonly Setting[]>>> = {
  workspace: [publicNetworkAccess],
  registry: [registryPublicNetworkAccess],
  onlineEndpoint: [endpointPublicNetworkAccess],
  computeCluster: [clusterSsh, clusterPublicIp],
  computeInstance: [instanceSsh, instancePublicIp],
  storageAccount: [storagePublicNetworkAccess, storageDefaultAction],
  keyVault: [vaultPublicNetworkAccess, vaultDefaultAction],
  containerRegistry: [containerRegistryPublicNetworkAccess, containerRegistryDefaultAction],
  aiServices: [aiServicesPublicNetworkAccess],
  searchService: [searchPublicNetworkAccess],
};

const opens: ReadonlySet<string> = new Set(["enabled", "allow", "true"]);
const shuts: ReadonlySet<string> = new Set(["disabled", "deny", "false"]);

/** Undefined for what is not reached over a network by itself. */
export function reachOf(resource: Resource): Reach | undefined {
  const words = doors[resource.kind]?.map((setting) => certainWord(resource, setting));
  if (!words) return undefined;
  if (words.some((word) => shuts.has(word ?? ""))) return "closed";
  return words.every((word) => opens.has(word ?? "")) ? "open" : "unknown";
}

/** Undefined for what the file has no say about. */
export function keyOwnerOf(resource: Resource): KeyOwner | undefined {
  if (resource.kind === "workspace") {
    if (resource.variant === "project") return "unknown";
    const [block, status] = [certainWord(resource, encryption), certainWord(resource, encryptionStatus)];
    if (block === undefined) return "unknown";
    return block === "set" && status !== "disabled" ? "own" : "microsoft";
  }
  if (resource.kind !== "webService" || resource.variant === "aks") return undefined;
  const vault = resource.read(vaultBaseUrl);
  return vault.is === "absent" ? "microsoft" : "own";
}

/** The one word that a setting has for certain, written or assumed. */
function certainWord(resource: Resource, setting: Setting): string | undefined {
  const reading = resource.read(setting);
  if (reading.is === "unknown") return undefined;
  if (reading.is === "absent") return reading.certain ? reading.assumed : undefined;
  const words = new Set(reading.values.map(({ canonical }) => canonical));
  return reading.complete && words.size === 1 ? [...words][0] : undefined;
}
