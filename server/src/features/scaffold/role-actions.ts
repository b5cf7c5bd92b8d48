import { full } from "../../roles/action.ts";
import { secretActions } from "../../roles/special-actions.ts";

/** What a custom role allows, by Microsoft's lists of what each activity needs (how-to-assign-roles). */
export interface RoleDraft {
  readonly name: string;
  readonly label: string;
  readonly detail: string;
  readonly actions: readonly string[];
  /** What the v1 SDK and CLI need besides. */
  readonly v1: readonly string[];
  /** Taken away again from the reading of everything. */
  readonly notActions: readonly string[];
}

const named = (names: string): readonly string[] => names.split(/\s+/).map((name) => full(`workspaces/${name}`));

/** Whether a star between slashes stands for nothing, too, is not documented: the workspace itself is named besides. */
const reads = named("read */read");

/** These hand out secrets. */
const secretReads = [...secretActions].filter((name) => name.endsWith("/read"));

const runs = named(
  "environments/write environments/build/action environments/readSecrets/action metadata/artifacts/write jobs/*",
);
const models = named("models/write models/versions/write");

export const roles: Readonly<Record<string, RoleDraft>> = {
  dataScientist: {
    name: "Azure ML data scientist without compute",
    label: "Data scientist",
    detail: "Runs jobs and registers models on computes that others create.",
    actions: [
      ...reads,
      ...runs,
      ...models,
      ...named(
        "data/write data/versions/write codes/write codes/versions/write components/write components/versions/write",
      ),
      ...named("computes/start/action computes/stop/action computes/restart/action computes/applicationaccess/action"),
    ],
    v1: named("experiments/runs/write experiments/runs/submit/action metadata/snapshots/write"),
    notActions: [],
  },
  operator: {
    name: "Azure ML operator",
    label: "Operator",
    detail: "Creates and deletes computes, cancels jobs, reads logs; sees no keys.",
    actions: [
      ...reads,
      ...named("computes/write computes/delete computes/start/action computes/stop/action computes/restart/action"),
      ...named("computes/listNodes/action computes/updateSchedules/action computes/updateIdleShutdownSetting/action"),
      ...named("jobs/cancel/action onlineEndpoints/deployments/getlogs/action"),
    ],
    v1: [],
    notActions: secretReads,
  },
  deployer: {
    name: "Azure ML deployer",
    label: "MLOps deployer",
    detail: "Registers models and deploys endpoints, from a pipeline; can neither call them nor read their keys.",
    actions: [
      ...reads,
      ...named("environments/write environments/build/action codes/write codes/versions/write"),
      ...models,
      ...named("onlineEndpoints/write onlineEndpoints/delete"),
      ...named("onlineEndpoints/deployments/write onlineEndpoints/deployments/delete"),
      ...named("onlineEndpoints/deployments/getlogs/action"),
      ...named("batchEndpoints/write batchEndpoints/delete"),
      ...named("batchEndpoints/deployments/write batchEndpoints/deployments/delete"),
    ],
    v1: named("services/aks/write services/aks/delete services/aci/write services/aci/delete"),
    notActions: secretReads,
  },
  reader: {
    name: "Azure ML reader without secrets",
    label: "Reader",
    detail: "Sees everything but secrets, and changes nothing.",
    actions: reads,
    v1: [],
    notActions: secretReads,
  },
};
