import type { MapNode } from "../../syntax/tree.ts";
import type { Dialect, Recognition } from "../dialect.ts";
import { has, hasAny, nodeAt, plainRoot } from "../root.ts";
import { plainResource } from "./plain-resource.ts";

const ofRun = [
  "history",
  "amlcompute",
  "amlCompute",
  "dataReferences",
  "maxRunDurationSeconds",
  "nodeCount",
  "autoPrepareEnvironment",
  "sourceDirectoryDataStore",
];
const ofPython = ["userManagedDependencies", "interpreterPath", "condaDependenciesFile", "condaDependencies"];
const ofDocker = ["baseImage", "baseDockerfile", "baseImageRegistry"];

const telling = new RegExp([...ofRun, ...ofPython, ...ofDocker].join("|"));

/** An environment as the v1 SDK writes it, in camel case. */
function isEnvironment(map: MapNode): boolean {
  const holds = (key: string, inner: readonly string[]): boolean => {
    const value = nodeAt(map, key);
    return value?.kind === "map" && hasAny(value, ...inner);
  };
  return holds("python", ofPython) || holds("docker", ofDocker);
}

function isRun(root: MapNode): boolean {
  const environment = nodeAt(root, "environment");
  return (
    hasAny(root, "script", "command") &&
    hasAny(root, "target", "framework", "communicator") &&
    ((environment?.kind === "map" && isEnvironment(environment)) || hasAny(root, ...ofRun))
  );
}

function kindOf(root: MapNode): Pick<Recognition, "kind" | "reason"> | undefined {
  if (isRun(root))
    return {
      kind: "runConfig",
      reason: "It says what to run, on which target and in which environment, as a v1 run configuration does.",
    };
  if (has(root, "name") && !hasAny(root, "entryScript", "script") && isEnvironment(root))
    return { kind: "environmentDefinition", reason: "Its 'python' and 'docker' keys are those of a v1 environment." };
  return undefined;
}

/** Run configurations of the v1 CLI and SDK (`.azureml/*.runconfig`) and the environments in them, in YAML or JSON. */
export const runConfig: Dialect = {
  id: "run-config",
  mayHold: (text) => telling.test(text),
  recognise(tree) {
    const root = plainRoot(tree);
    const found = root && kindOf(root);
    return found && { dialect: "run-config", ...found };
  },
  resources(tree) {
    const root = plainRoot(tree);
    const found = root && kindOf(root);
    return found ? [plainResource("run-config", "job", root, found.kind)] : [];
  },
};
