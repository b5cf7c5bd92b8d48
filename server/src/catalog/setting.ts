import { fold } from "../text/fold.ts";

/** The file formats that are understood; what a key means depends on it. */
export type DialectId =
  | "arm"
  | "cli-v2"
  | "sdk-v1"
  | "role-definition"
  | "inference-config"
  | "workspace-config"
  | "run-config"
  | "github-actions"
  | "pipeline-v1"
  | "conda";

/** The things a file declares. One kind per thing, whatever the dialect calls it. */
export type Kind =
  | "workspace"
  | "registry"
  | "onlineEndpoint"
  | "batchEndpoint"
  | "serverlessEndpoint"
  | "onlineDeployment"
  | "batchDeployment"
  | "computeCluster"
  | "computeInstance"
  | "attachedCompute"
  | "datastore"
  | "connection"
  | "outboundRule"
  | "privateEndpoint"
  | "webService"
  | "job"
  | "environment"
  | "roleDefinition"
  | "storageAccount"
  | "blobContainer"
  | "keyVault"
  | "containerRegistry"
  | "applicationInsights"
  | "diagnosticSetting"
  | "privateDnsZone"
  | "virtualNetwork"
  | "kubernetesCluster"
  | "aiServices"
  | "searchService"
  | "storageService"
  | "vaultKey"
  | "vaultSecret"
  | "logAnalytics"
  | "cosmosAccount"
  | "databricks"
  | "containerGroup"
  | "diskEncryptionSet"
  | "kubernetesExtension"
  | "privateDnsZoneGroup"
  | "userAssignedIdentity"
  | "roleAssignment"
  | "templateParameter"
  | "templateOutput"
  | "nestedDeployment"
  | "givenParameter"
  | "fileText";

/** A choice and a flag have words; a flag's are "true" and "false". A block is a map whose presence is what counts. */
export type SettingType = "choice" | "flag" | "text" | "secret" | "block" | "map" | "list";

/** How one dialect writes a setting. */
export interface Spelling {
  /** Dotted, from the resource: `properties.publicNetworkAccess`. */
  readonly path: string;
  /** Canonical value → what is written. Left out where they are the same, and for flags. */
  readonly words?: Readonly<Record<string, string | boolean>>;
  /** Further spellings that the dialect also reads (old or other shapes). */
  readonly also?: readonly string[];
  /** First API version (ARM) that lists it; `since` is a stable one where there is one. */
  readonly since?: string;
}

/**
 * What Azure assumes when a setting is left out: a canonical value, or one that depends on something. Data, not code, so that
 * hover and docs can say it too. Undefined: not known, or nothing.
 */
export type WhenAbsent = string | DependentDefault | VersionedDefault | DialectDefault;

/** By another setting of the same resource. */
export interface DependentDefault {
  /** Id of the setting that decides; a block reads as "set" or "absent". */
  readonly by: string;
  readonly is: Readonly<Record<string, string>>;
  readonly otherwise?: string;
}

/** By the API version that the resource is created with. */
export interface VersionedDefault {
  /** The first version and what is assumed from then on, oldest first; an empty version stands for all before the next. */
  readonly apiVersion: readonly (readonly [since: string, assumed: string])[];
}

/** What is assumed with an API version; undefined where that is not known. */
export const assumedIn = (when: VersionedDefault, version: string): string | undefined =>
  when.apiVersion.findLast(([since]) => version >= since)?.[1];

/** By the format: elsewhere it is not known. */
export interface DialectDefault {
  readonly dialect: Readonly<Partial<Record<DialectId, Exclude<WhenAbsent, DialectDefault>>>>;
}

/** One row of the table that hover, completion, schemas, scaffolds and documentation all read. Facts, no judgement. */
export interface Setting {
  /** `<kind>.<name>`, the name as ARM spells it where ARM has it. */
  readonly id: string;
  readonly kind: Kind;
  readonly type: SettingType;
  /** One sentence: what it decides. */
  readonly summary: string;
  /** Canonical value → what it means, one clause each. */
  readonly values?: Readonly<Record<string, string>>;
  readonly whenAbsent?: WhenAbsent;
  /** Canonical value that exposes least. */
  readonly safer?: string;
  /** Can only be given when the resource is created. */
  readonly createOnly?: true;
  /** A `project` workspace takes it from its hub, so it says nothing about it itself. */
  readonly inheritedByProject?: true;
  /** What else must hold, in a sentence. */
  readonly constraint?: string;
  /** The kinds of resource that it puts to use by naming their ids. */
  readonly names?: readonly Kind[];
  /** It names them by their name alone. */
  readonly byName?: true;
  /** Microsoft's page about it. */
  readonly source: string;
  readonly in: Readonly<Partial<Record<DialectId, Spelling>>>;
}

/** Those of some settings that a kind of resource has. */
export const ofKind = <S extends Setting>(settings: readonly S[], kind: Kind): readonly S[] =>
  settings.filter((setting) => setting.kind === kind);

/** Base of every page in Microsoft's Azure Machine Learning documentation. */
export const learn = (page: string): string => `https://learn.microsoft.com/azure/machine-learning/${page}`;

/** What a dialect writes for a canonical value. */
export function spell(setting: Setting, dialect: DialectId, canonical: string): string | boolean {
  const word = setting.in[dialect]?.words?.[canonical];
  if (word !== undefined) return word;
  return setting.type === "flag" ? canonical === "true" : canonical;
}

/** The canonical values that a dialect can write: one without a word beside true and false is had by leaving the key out. */
export function writableIn(setting: Setting, dialect: DialectId): readonly string[] {
  const words = setting.in[dialect]?.words ?? {};
  const areFlags = Object.values(words).some((word) => typeof word === "boolean");
  return Object.keys(setting.values ?? {}).filter((canonical) => !areFlags || canonical in words);
}

const truths = new Set(["true", "t", "on", "y", "yes", "1"]);
const untruths = new Set(["false", "f", "off", "n", "no", "0"]);

/** The canonical value of what is written; undefined for a word the table does not have. */
export function understand(setting: Setting, dialect: DialectId, written: unknown): string | undefined {
  // Loaders turn camel into snake case, and templates differ in case and blanks: none of it makes another word.
  const folded = fold(String(written));
  if (setting.type === "flag") {
    // The v1 reader hands text through, and any text is true in Python: text is no flag there.
    if (dialect === "sdk-v1" && typeof written === "string") return undefined;
    return truths.has(folded) ? "true" : untruths.has(folded) ? "false" : undefined;
  }
  return Object.keys(setting.values ?? {}).find((value) => fold(String(spell(setting, dialect, value))) === folded);
}

/** Whether an API version lists what came with version `since`. A preview does not pass its properties on to the stable versions after it. */
export const knows = (apiVersion: string, since: string): boolean =>
  apiVersion >= since && (!since.endsWith("-preview") || apiVersion.endsWith("-preview"));
