import type { DialectId, Kind } from "../catalog/setting.ts";
import type { Control } from "../rules/rule.ts";

/** What people call the formats. */
export const dialectNames: Readonly<Record<DialectId, string>> = {
  arm: "ARM template",
  "cli-v2": "CLI v2 YAML",
  "sdk-v1": "v1 deployment configuration",
  "role-definition": "role definition",
  "inference-config": "v1 inference configuration",
  "workspace-config": "workspace configuration",
  "run-config": "v1 run configuration",
  "github-actions": "GitHub Actions parameter file",
  "pipeline-v1": "v1 pipeline YAML",
  conda: "conda environment",
};

export const controlNames: Readonly<Record<Control, string>> = {
  identity: "identity",
  network: "network",
  "at-rest": "encryption at rest",
  "in-transit": "encryption in transit",
  secrets: "secrets",
  monitoring: "monitoring",
  access: "access",
};

/** `onlineEndpoint` → `online endpoint` */
export const nameOfKind = (kind: Kind): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
