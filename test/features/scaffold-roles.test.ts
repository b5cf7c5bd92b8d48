import assert from "node:assert/strict";
import { test } from "node:test";
import { scaffold } from "../../server/src/features/scaffold/index.ts";
import { inspect } from "../../server/src/index.ts";
import { readRole } from "../../server/src/roles/index.ts";
import { allows, type Role } from "../../server/src/roles/permissions.ts";

/** What an activity needs below `workspaces/`, by Microsoft's page on roles (how-to-assign-roles). */
const needs: Readonly<Record<string, string>> = {
  "view runs": "read jobs/read experiments/runs/read models/read",
  "run a job":
    "environments/write environments/build/action environments/readSecrets/action jobs/write metadata/artifacts/write",
  "run an experiment of v1": "experiments/runs/write experiments/runs/submit/action metadata/snapshots/write",
  "register a model": "models/write models/versions/write",
  "create a compute": "computes/write",
  "start a compute": "computes/start/action",
  "deploy an endpoint": "onlineEndpoints/write onlineEndpoints/deployments/write batchEndpoints/deployments/write",
  "deploy a web service of v1": "services/aks/write services/aci/write",
  "read keys": "onlineEndpoints/listkeys/action listKeys/action datastores/listsecrets/action computes/listKeys/action",
  "open notebooks by token": "listNotebookAccessToken/read",
  "delete the workspace": "delete",
};

const v2 = { generation: "v2" };
const both = { generation: "both" };
const expected = [
  ["dataScientist", v2, ["view runs", "run a job", "register a model", "start a compute", "open notebooks by token"]],
  [
    "dataScientist",
    both,
    [
      "view runs",
      "run a job",
      "run an experiment of v1",
      "register a model",
      "start a compute",
      "open notebooks by token",
    ],
  ],
  ["operator", {}, ["view runs", "create a compute", "start a compute"]],
  ["deployer", v2, ["view runs", "register a model", "deploy an endpoint"]],
  ["deployer", both, ["view runs", "register a model", "deploy an endpoint", "deploy a web service of v1"]],
  ["reader", {}, ["view runs"]],
] as const;

for (const [role, answers, activities] of expected) {
  for (const format of ["json", "arm"]) {
    test(`${role} ${JSON.stringify(answers)}, ${format}: may do what it is for, and nothing else of note`, () => {
      const holder = written({ role, format, ...answers });
      for (const [activity, actions] of Object.entries(needs)) {
        const may = activities.some((one) => one === activity);
        const verdicts = actions
          .split(" ")
          .map((action) => allows(holder, `Microsoft.MachineLearningServices/workspaces/${action}`));
        if (may) assert.deepEqual(new Set(verdicts), new Set(["yes"]), activity);
        else assert.ok(verdicts.includes("no"), activity);
        if (activity === "read keys") assert.deepEqual(new Set(verdicts), new Set(["no"]));
      }
    });
  }
}

function written(answers: Readonly<Record<string, string>>): Role {
  const [file] = scaffold("customRole", answers) ?? [];
  assert.ok(file);
  const role = inspect(file.fileName, file.text).resources.find(({ kind }) => kind === "roleDefinition");
  assert.ok(role);
  return readRole(role);
}
