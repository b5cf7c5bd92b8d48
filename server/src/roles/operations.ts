import { full } from "./action.ts";
import { allows, type Role, type Verdict } from "./permissions.ts";
import { keyActions } from "./special-actions.ts";

/** Something that people want to do with a workspace. */
export interface Operation {
  /** Finishes "can": `create compute`. */
  readonly name: string;
  /** The actions it takes: all of one of these lists. */
  readonly needs: readonly (readonly string[])[];
  /** Actions that Microsoft lists for it and yet leaves out of sample roles that are said to do it. */
  readonly mayNeed?: readonly string[];
}

const workspace = (paths: string): readonly string[] => paths.split(" ").map((path) => full(`workspaces/${path}`));
const anyOf = (paths: string): readonly (readonly string[])[] => workspace(paths).map((action) => [action]);

/** To run anything, a role must read the whole workspace; asked of the pattern itself, which a role has to cover. */
const runs = "*/read environments/write metadata/artifacts/write environments/build/action";
/** Reading a list of keys, as opposed to what every reader sees. */
const isListing = (name: string): boolean => name.endsWith("/action");
const readSecrets = workspace("environments/readSecrets/action");
/**
 * The table of operations and the actions that each takes, by Microsoft's page on roles of a workspace
 * (learn.microsoft.com/azure/machine-learning/how-to-assign-roles), from what is asked for most to what is rare.
 */
export const operations: readonly Operation[] = [
  { name: "view runs", needs: anyOf("experiments/runs/read jobs/read") },
  { name: "view models", needs: anyOf("models/read models/versions/read") },
  {
    name: "run experiments (v1)",
    needs: [workspace(`${runs} experiments/runs/write metadata/snapshots/write experiments/runs/submit/action`)],
    mayNeed: readSecrets,
  },
  { name: "submit jobs (v2)", needs: [workspace(`${runs} jobs/read jobs/write`)], mayNeed: readSecrets },
  { name: "register models", needs: anyOf("models/write models/versions/write") },
  { name: "build images", needs: [workspace("environments/write environments/build/action")] },
  {
    name: "publish pipelines",
    needs: ["modules/write", "components/write"].map((step) =>
      workspace(`endpoints/pipelines/write pipelinedrafts/write ${step}`),
    ),
  },
  { name: "deploy web services (v1)", needs: anyOf("services/aks/write services/aci/write") },
  { name: "deploy online endpoints", needs: [workspace("onlineEndpoints/write onlineEndpoints/deployments/write")] },
  { name: "call web services by token (v1)", needs: anyOf("read") },
  { name: "call online endpoints", needs: anyOf("onlineEndpoints/score/action") },
  { name: "start and stop compute", needs: [workspace("computes/start/action computes/stop/action")] },
  { name: "create compute", needs: anyOf("computes/write") },
  { name: "attach datastores", needs: anyOf("datastores/write") },
  { name: "create connections", needs: anyOf("connections/write") },
  { name: "list keys", needs: keyActions.filter(isListing).map((action) => [action]) },
  { name: "create or change workspaces", needs: anyOf("write") },
  { name: "delete workspaces", needs: anyOf("delete") },
  { name: "share the workspace", needs: [["Microsoft.Authorization/roleAssignments/write"]] },
  { name: "set quotas", needs: [[full("locations/updateQuotas/action")]] },
];

/** Whether a role is enough for an operation. */
export function permits(role: Role, { needs, mayNeed = [] }: Operation): Verdict {
  const ways = needs.map((way) => worst(way.map((action) => allows(role, action))));
  const best = ways.includes("yes") ? "yes" : ways.includes("unsure") ? "unsure" : "no";
  return best === "yes" && mayNeed.some((action) => allows(role, action) !== "yes") ? "unsure" : best;
}

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes("no") ? "no" : verdicts.includes("unsure") ? "unsure" : "yes";
