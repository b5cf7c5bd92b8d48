import type { MapNode } from "../syntax/tree.ts";
import { has, hasAny } from "./root.ts";

const formats: readonly { readonly name: string; readonly is: (root: MapNode) => boolean }[] = [
  { name: "a Kubernetes manifest", is: (root) => has(root, "apiVersion", "kind") },
  // YAML 1.1 reads the key `on` as true.
  { name: "a GitHub workflow", is: (root) => has(root, "jobs") && hasAny(root, "on", "true") },
  {
    name: "an Azure DevOps pipeline",
    is: (root) =>
      hasAny(root, "stages", "steps", "jobs") && hasAny(root, "trigger", "pr", "pool", "parameters", "resources"),
  },
  { name: "a Docker Compose file", is: (root) => has(root, "services") && !hasAny(root, "type", "command") },
  { name: "an MLTable", is: (root) => has(root, "paths") && hasAny(root, "transformations", "type") },
  {
    name: "a Feast feature store",
    is: (root) => has(root, "project", "provider") && hasAny(root, "registry", "offline_store", "online_store"),
  },
  { name: "an MLproject file", is: (root) => has(root, "entry_points") },
  { name: "an MLflow model", is: (root) => has(root, "flavors") && hasAny(root, "artifact_path", "run_id") },
  { name: "a Jupyter notebook", is: (root) => has(root, "cells", "nbformat") },
  { name: "a package.json", is: (root) => has(root, "name") && hasAny(root, "devDependencies", "scripts") },
];

/** What a file of a well-known other format is called. Only ever said of a file that is not recognised. */
export const foreignFormat = (root: MapNode): string | undefined => formats.find(({ is }) => is(root))?.name;
