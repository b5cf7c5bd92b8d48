import assert from "node:assert/strict";
import { test } from "node:test";
import { allows, covers, type Role } from "../../server/src/roles/permissions.ts";
import { idleMilliseconds } from "../pace.ts";

const ml = (path: string): string => `Microsoft.MachineLearningServices/${path}`;
const role = (actions: readonly string[], notActions: readonly string[] = []): Role => ({ actions, notActions });

test("a star stands for any run of characters, slashes included", () => {
  assert.equal(covers("*", ml("workspaces/computes/write")), "yes");
  assert.equal(covers("*/read", ml("workspaces/read")), "yes");
  assert.equal(covers(ml("*"), ml("registries/read")), "yes");
  assert.equal(covers(ml("workspaces/*/action"), ml("workspaces/listKeys/action")), "yes");
  assert.equal(covers(ml("workspaces/*/action"), ml("workspaces/computes/start/action")), "yes");
  assert.equal(covers(ml("workspaces/models/*"), ml("workspaces/models/versions/write")), "yes");
  assert.equal(covers(ml("workspaces/*/read"), ml("workspaces/models/write")), "no");
  assert.equal(covers(ml("workspaces/models/*"), ml("workspaces/models")), "no");
});

test("every piece between stars is needed, in order, once", () => {
  assert.equal(covers("a*b*c", "aXbYc"), "yes");
  assert.equal(covers("a*b*c", "acb"), "no");
  assert.equal(covers("ab*bc", "abc"), "no");
  assert.equal(covers("a**c", "abc"), "yes");
});

test("many stars are compared within 5 ms", () => {
  const compare = () => covers(`${"*a".repeat(200)}b`, "a".repeat(5000));
  assert.equal(compare(), "no");
  assert.ok(idleMilliseconds(compare, 5) <= 5);
});

test("case makes no difference", () => {
  assert.equal(covers("microsoft.machinelearningservices/WORKSPACES/*/Read", ml("workspaces/models/read")), "yes");
  assert.equal(
    covers(ml("workspaces/onlineendpoints/listKeys/action"), ml("workspaces/onlineEndpoints/listkeys/action")),
    "yes",
  );
});

test("whether a star between slashes may stand for nothing is not documented", () => {
  assert.equal(covers(ml("workspaces/computes/*/write"), ml("workspaces/computes/write")), "unsure");
  assert.equal(covers(ml("workspaces/*/read"), ml("workspaces/read")), "unsure");
  assert.equal(covers(ml("*/computes/*/write"), ml("workspaces/computes/write")), "unsure");
  assert.equal(covers(ml("workspaces/computes/*/write"), ml("workspaces/computes/delete")), "no");
});

test("what NotActions take away is not allowed", () => {
  const scientist = role(["*"], [ml("workspaces/write"), "Microsoft.Authorization/*/write"]);
  assert.equal(allows(scientist, ml("workspaces/write")), "no");
  assert.equal(allows(scientist, ml("workspaces/read")), "yes");
  assert.equal(allows(scientist, "Microsoft.Authorization/roleAssignments/write"), "no");
  assert.equal(allows(scientist, "Microsoft.Authorization/elevateAccess/action"), "yes");
  assert.equal(allows(role([ml("workspaces/read")]), ml("workspaces/write")), "no");
  assert.equal(allows(role([]), ml("workspaces/read")), "no");
});

test("a doubtful exclusion makes the permission doubtful", () => {
  const wide = role([ml("workspaces/*")], [ml("workspaces/computes/*/write")]);
  assert.equal(allows(wide, ml("workspaces/computes/write")), "unsure");
  assert.equal(allows(wide, ml("workspaces/computes/delete")), "yes");
});

test("what cannot be read leaves the answer open", () => {
  assert.equal(allows({ ...role([]), mayAllowMore: true }, ml("workspaces/read")), "unsure");
  assert.equal(allows({ ...role(["*"]), mayExcludeMore: true }, ml("workspaces/read")), "unsure");
  assert.equal(allows({ ...role(["*"], ["*"]), mayAllowMore: true }, ml("workspaces/read")), "no");
});
