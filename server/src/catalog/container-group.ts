import type { Setting } from "./setting.ts";

const pages = "https://learn.microsoft.com/azure/container-instances";

export const containerGroupAddress: Setting = {
  id: "containerGroup.ipAddress.type",
  kind: "containerGroup",
  type: "choice",
  summary: "Whether the containers have an address on the internet.",
  values: { public: "a public address", private: "an address in a subnet" },
  safer: "private",
  constraint: "`Private` needs `subnetIds`.",
  source: `${pages}/container-instances-virtual-network-concepts`,
  in: {
    arm: { path: "properties.ipAddress.type", words: { public: "Public", private: "Private" }, since: "2018-04-01" },
  },
};

export const containerGroupEncryption: Setting = {
  id: "containerGroup.encryptionProperties",
  kind: "containerGroup",
  type: "block",
  summary: "Encrypts what the containers keep with a key of your own.",
  whenAbsent: "absent",
  safer: "set",
  constraint: "Needs `vaultBaseUrl`, `keyName` and `keyVersion`.",
  source: `${pages}/container-instances-encrypt-data`,
  in: { arm: { path: "properties.encryptionProperties", since: "2019-12-01" } },
};

export const imageRegistry: Setting = {
  id: "containerGroup.imageRegistryCredentials.server",
  kind: "containerGroup",
  type: "text",
  summary: "Host of the registry that images are pulled from, such as `reference(…).loginServer`.",
  names: ["containerRegistry"],
  source: `${pages}/using-azure-container-registry-mi`,
  in: { arm: { path: "properties.imageRegistryCredentials[].server", since: "2018-04-01" } },
};

export const imageRegistryPassword: Setting = {
  id: "containerGroup.imageRegistryCredentials.password",
  kind: "containerGroup",
  type: "text",
  summary: "Password for the registry; an `identity` with the role AcrPull can take its place.",
  source: `${pages}/using-azure-container-registry-mi`,
  in: { arm: { path: "properties.imageRegistryCredentials[].password", since: "2018-04-01" } },
};

const securityContext = (name: string, summary: string): Setting => ({
  id: `containerGroup.containers.securityContext.${name}`,
  kind: "containerGroup",
  type: "flag",
  summary,
  values: { true: "it may", false: "it may not" },
  safer: "false",
  source: "https://learn.microsoft.com/azure/templates/microsoft.containerinstance/containergroups",
  in: { arm: { path: `properties.containers[].properties.securityContext.${name}`, since: "2023-05-01" } },
});

export const privileged = securityContext("privileged", "Whether a container may do on its machine what root may.");
export const allowPrivilegeEscalation = securityContext(
  "allowPrivilegeEscalation",
  "Whether a process in a container may get more rights than the one that started it.",
);
