/** The controls that rules are grouped by, in the order of documentation. */
export const controls = {
  identity: "Identity",
  network: "Network",
  "at-rest": "Encryption at rest",
  "in-transit": "Encryption in transit",
  secrets: "Secrets",
  monitoring: "Monitoring",
  access: "Access",
};

export const dialects = {
  arm: "ARM template",
  "cli-v2": "CLI v2 YAML",
  "sdk-v1": "v1 deployment config",
};

/** `onlineEndpoint` → `Online endpoint`. */
export const kindName = (kind) =>
  kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

/** `onlineEndpoint` → `online-endpoint`. */
export const fileName = (kind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
