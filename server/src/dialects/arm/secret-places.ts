import { settingsOf } from "../../catalog/index.ts";
import type { Kind, Setting } from "../../catalog/setting.ts";
import { at, type Node, textOf } from "../../syntax/tree.ts";
import { kindOf, kinds } from "./kinds.ts";
import type { Declaration } from "./template.ts";

/** A value of a resource that is a secret, whoever writes it. */
export interface SecretPlace {
  readonly node: Node;
  /** A setting of the catalog, which has rules of its own. */
  readonly isSetting: boolean;
}

/** Secrets of resources that stand beside a workspace; `[]` goes through a list. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  "microsoft.containerservice/managedclusters": [
    "properties.servicePrincipalProfile.secret",
    "properties.windowsProfile.adminPassword",
    "properties.aadProfile.serverAppSecret",
  ],
  "microsoft.containerinstance/containergroups": [
    "properties.containers.[].properties.environmentVariables.[].secureValue",
    "properties.imageRegistryCredentials.[].password",
    "properties.volumes.[].azureFile.storageAccountKey",
    "properties.diagnostics.logAnalytics.workspaceKey",
  ],
};

/** The secrets that a resource takes, where they are written as members of it. */
export function secretPlacesOf({ type, node }: Declaration): readonly SecretPlace[] {
  const foreign = elsewhere[type];
  const general = foreign ? undefined : kinds[type];
  const paths =
    foreign ?? (general === undefined ? [] : pathsOf(kindOf(general, textOf(at(node, ["properties", "computeType"])))));
  return paths.flatMap((path) =>
    nodesAt(node, path.split(".")).map((found) => ({ node: found, isSetting: general !== undefined })),
  );
}

const known = new Map<Kind, readonly string[]>();

/** Where the catalog says that a kind of resource takes secrets. */
function pathsOf(kind: Kind): readonly string[] {
  const paths = known.get(kind) ?? settingsOf(kind, "arm").flatMap(spellings);
  known.set(kind, paths);
  return paths;
}

function spellings({ type, in: { arm } }: Setting): readonly string[] {
  return type === "secret" && arm ? [arm.path, ...(arm.also ?? [])] : [];
}

function nodesAt(node: Node | undefined, steps: readonly string[]): readonly Node[] {
  const [step, ...rest] = steps;
  if (!node) return [];
  if (step === undefined) return [node];
  if (step === "[]") return node.kind === "list" ? node.items.flatMap((item) => nodesAt(item, rest)) : [];
  return nodesAt(at(node, [step]), rest);
}
