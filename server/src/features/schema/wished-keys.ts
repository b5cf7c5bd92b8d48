import type { Scalar } from "../../syntax/tree.ts";
import type { Alternative } from "./schema-at.ts";

/** Keys that a new block starts with. */
export interface Wish {
  readonly keys: readonly string[];
  /** Which of several ways it is. */
  readonly suffix: string | undefined;
  /** Words that are meant by them. */
  readonly words: Readonly<Record<string, string>>;
}

interface Wished {
  readonly keys: readonly string[];
  readonly suffix?: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** What people mean by a block, beside what its schema requires. A key that this kind of file does not have is left out. */
const wishes: Readonly<Record<string, readonly Wished[]>> = {
  identity: [
    { keys: ["type"], words: { type: "system_assigned" } },
    { keys: ["type", "user_assigned_identities"], suffix: "user_assigned", words: { type: "user_assigned" } },
  ],
  customer_managed_key: [{ keys: ["key_vault", "key_uri"] }],
  managed_network: [{ keys: ["isolation_mode"], words: { isolation_mode: "allow_only_approved_outbound" } }],
  network_acls: [{ keys: ["default_action", "ip_rules"], words: { default_action: "Deny" } }],
  ssh_settings: [{ keys: ["admin_username", "ssh_key_value", "ssh_private_key_file"] }],
  network_settings: [{ keys: ["vnet_name", "subnet"] }],
  data_collector: [{ keys: ["collections"] }],
  "user_assigned_identities[]": [{ keys: ["resource_id"] }],
  resources: [{ keys: ["instance_type", "instance_count"] }],
};

/** Names of members that a schema leaves open, where one is usual; in `<…>` where it is the author's to choose. */
const names: Readonly<Record<string, string>> = {
  collections: "model_inputs",
  user_assigned_identities: "<resource-id>",
  "user_assigned_identities[]": "resource_id",
  traffic: "<deployment-name>",
  mirror_traffic: "<deployment-name>",
};

export const nameWished = (key: string): string | undefined => names[key];

/** Of words that turn something on or off, the one that a new block is for. */
export const wordWished = (key: string, words: readonly Scalar[]): Scalar | undefined =>
  key === "enabled" ? words.find((word) => String(word) === "true") : undefined;

/** The keys that a new block of this shape starts with, once for each way that people mean it. */
export function keysWished(key: string, shape: Alternative): readonly Wish[] {
  const writable = new Set(
    shape.flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => !properties[name]?.readOnly)),
  );
  const isOpen = shape.some(({ additionalProperties }) => typeof additionalProperties === "object");
  const required = new Set(shape.flatMap((schema) => schema.required ?? []));
  const ways = (wishes[key] ?? [{ keys: [] }]).map(({ keys, suffix, words = {} }): Wish => {
    const wanted = [...new Set([...required, ...keys])].filter((name) => writable.has(name));
    return { keys: wanted, suffix, words };
  });
  const told = ways.filter((way, i) => ways.findIndex((other) => other.keys.join() === way.keys.join()) === i);
  return told.map((way) =>
    way.keys.length > 0 || writable.size === 0 || (isOpen && names[key] !== undefined)
      ? way
      : { ...way, keys: firstScalar(shape) },
  );
}

/** A block may not be empty: where nothing is required, its first key of a plain kind stands for the rest. */
function firstScalar(shape: Alternative): readonly string[] {
  const properties = shape.flatMap((schema) => Object.entries(schema.properties ?? {}));
  const writable = properties.filter(([, { readOnly }]) => !readOnly);
  const plain = writable.find(([, schema]) => schema.type !== "object" && schema.type !== "array");
  return (plain ?? writable[0] ?? []).slice(0, 1).filter((name) => typeof name === "string");
}
