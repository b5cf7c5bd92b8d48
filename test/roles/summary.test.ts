import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInRoles } from "../../server/src/roles/built-in-roles.ts";
import { operations, permits } from "../../server/src/roles/operations.ts";
import type { Role, Verdict } from "../../server/src/roles/permissions.ts";
import { sentenceOf, summarise } from "../../server/src/roles/summary.ts";

const ml = (path: string): string => `Microsoft.MachineLearningServices/workspaces/${path}`;

function builtIn(name: string): Role {
  const role = builtInRoles.find((r) => r.name === name)?.role;
  assert.ok(role, name);
  return role;
}

function verdict(role: Role, name: string): Verdict {
  const operation = operations.find((o) => o.name === name);
  assert.ok(operation, name);
  return permits(role, operation);
}

/** The table of the article, row by row: Owner, Contributor, Reader. */
const table: readonly (readonly [string, string])[] = [
  ["create or change workspaces", "yes yes no"],
  ["share the workspace", "yes no no"],
  ["create compute", "yes yes no"],
  ["attach datastores", "yes yes no"],
  ["run experiments (v1)", "yes yes no"],
  ["submit jobs (v2)", "yes yes no"],
  ["view runs", "yes yes yes"],
  ["register models", "yes yes no"],
  ["build images", "yes yes no"],
  ["deploy web services (v1)", "yes yes no"],
  ["deploy online endpoints", "yes yes no"],
  ["view models", "yes yes yes"],
  ["call web services by token (v1)", "yes yes yes"],
  ["list keys", "yes yes no"],
];

test("the article's table for Owner, Contributor and Reader", () => {
  const roles = ["Owner", "Contributor", "Reader"].map(builtIn);
  for (const [operation, expected] of table)
    assert.equal(roles.map((role) => verdict(role, operation)).join(" "), expected, operation);
});

test("a Compute Operator creates compute and runs nothing", () => {
  const operator = builtIn("AzureML Compute Operator");
  assert.equal(verdict(operator, "create compute"), "yes");
  assert.equal(verdict(operator, "start and stop compute"), "yes");
  assert.equal(verdict(operator, "submit jobs (v2)"), "no");
  assert.equal(verdict(operator, "view models"), "no");
});

test("a Data Scientist does everything inside, and whether compute is excluded hangs on a pattern", () => {
  const scientist = builtIn("AzureML Data Scientist");
  for (const operation of ["run experiments (v1)", "submit jobs (v2)", "view models", "deploy online endpoints"])
    assert.equal(verdict(scientist, operation), "yes", operation);
  for (const operation of ["create or change workspaces", "delete workspaces", "share the workspace", "set quotas"])
    assert.equal(verdict(scientist, operation), "no", operation);
  assert.equal(verdict(scientist, "create compute"), "unsure");
});

test("Microsoft's first sample allows all but a few actions", () => {
  const sample: Role = {
    actions: ["*"],
    notActions: [
      ml("*/delete"),
      ml("write"),
      ml("computes/*/write"),
      ml("computes/*/delete"),
      "Microsoft.Authorization/*/write",
    ],
  };
  const { can, cannot, unsure } = summarise(sample);
  assert.ok(can.includes("submit jobs (v2)") && can.includes("list keys") && can.includes("set quotas"));
  assert.deepEqual(cannot, ["create or change workspaces", "share the workspace"]);
  assert.deepEqual(unsure, ["create compute", "delete workspaces"]);
});

test("a role that Microsoft says runs jobs, but without the secrets of environments, is left open", () => {
  const actions = "*/read environments/write metadata/artifacts/write environments/build/action jobs/write".split(" ");
  assert.equal(verdict({ actions: actions.map(ml), notActions: [] }, "submit jobs (v2)"), "unsure");
  const whole = [...actions, "environments/readSecrets/action"].map(ml);
  assert.equal(verdict({ actions: whole, notActions: [] }, "submit jobs (v2)"), "yes");
});

test("a summary reads as one line", () => {
  const viewer: Role = { actions: [ml("models/read"), ml("jobs/read")], notActions: [] };
  assert.match(sentenceOf(summarise(viewer)), /^can: view runs, view models; cannot: run experiments \(v1\), /);
  assert.match(
    sentenceOf(summarise(viewer), 1),
    /^can: view runs, and 1 more; cannot: run experiments \(v1\), and \d+ more$/,
  );
  assert.equal(sentenceOf(summarise(builtIn("Owner"))), "can: everything");
  assert.equal(sentenceOf(summarise({ actions: [], notActions: [] })), "cannot: anything with a workspace");
});
