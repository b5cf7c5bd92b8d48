import type { Setting } from "./setting.ts";

const page = "https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates";

export const keyExpiry: Setting = {
  id: "vaultKey.attributes.exp",
  kind: "vaultKey",
  type: "text",
  summary: "When the key expires, in seconds since 1970.",
  whenAbsent: "absent",
  source: page,
  in: { arm: { path: "properties.attributes.exp", since: "2019-09-01" } },
};

export const keyRotation: Setting = {
  id: "vaultKey.rotationPolicy",
  kind: "vaultKey",
  type: "block",
  summary: "When the vault makes a new version of the key by itself.",
  whenAbsent: "absent",
  source: "https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation",
  in: { arm: { path: "properties.rotationPolicy", since: "2022-07-01" } },
};

export const keySize: Setting = {
  id: "vaultKey.keySize",
  kind: "vaultKey",
  type: "text",
  summary: "Length of an RSA key in bits.",
  whenAbsent: "2048",
  constraint: "Microsoft recommends at least 3072 for a key that encrypts a workspace.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
  in: { arm: { path: "properties.keySize", since: "2019-09-01" } },
};

export const keyType: Setting = {
  id: "vaultKey.kty",
  kind: "vaultKey",
  type: "choice",
  summary: "What kind of key it is, and whether it lives in hardware.",
  values: {
    rsa: "RSA, in software",
    rsaHsm: "RSA, in a hardware security module",
    ec: "elliptic curve, in software",
    ecHsm: "elliptic curve, in a hardware security module",
  },
  constraint: "A key that encrypts a workspace is an RSA key.",
  source: page,
  in: {
    arm: {
      path: "properties.kty",
      words: { rsa: "RSA", rsaHsm: "RSA-HSM", ec: "EC", ecHsm: "EC-HSM" },
      since: "2019-09-01",
    },
  },
};

export const secretExpiry: Setting = {
  id: "vaultSecret.attributes.exp",
  kind: "vaultSecret",
  type: "text",
  summary: "When the secret expires, in seconds since 1970.",
  whenAbsent: "absent",
  source: page,
  in: { arm: { path: "properties.attributes.exp", since: "2016-10-01" } },
};

export const secretValue: Setting = {
  id: "vaultSecret.value",
  kind: "vaultSecret",
  type: "secret",
  summary: "What the vault is to keep; nobody can read it from the vault without a role or an access policy.",
  constraint: "Take it from a secure parameter or from a function such as `listKeys`: in the template all can read it.",
  source: "https://learn.microsoft.com/azure/key-vault/secrets/quick-create-template",
  in: { arm: { path: "properties.value", since: "2016-10-01" } },
};
