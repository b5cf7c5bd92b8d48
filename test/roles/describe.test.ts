import assert from "node:assert/strict";
import { test } from "node:test";
import { actions } from "../../server/src/roles/actions.ts";
import { builtInRoles } from "../../server/src/roles/built-in-roles.ts";
import { describeAction, describeRole } from "../../server/src/roles/index.ts";
import { isKnown, nearest } from "../../server/src/roles/nearest-action.ts";
import { serviceRoles } from "../../server/src/roles/service-roles.ts";
import { keyActions, secretActions } from "../../server/src/roles/special-actions.ts";

const ml = (path: string): string => `Microsoft.MachineLearningServices/${path}`;
const lines = (text: string | undefined): number => text?.split("\n").length ?? 0;
const roles = [...builtInRoles, ...serviceRoles];

test("every action is listed once, by a name that a role can use", () => {
  assert.ok(actions().length > 240);
  assert.equal(new Set(actions().map(({ name }) => name.toLowerCase())).size, actions().length);
  for (const { name, meaning } of actions()) {
    assert.match(name, /^Microsoft\.MachineLearningServices(\/[\w.]+)+$/);
    assert.match(name, /\/(read|write|delete|action)$/);
    assert.match(meaning, /^[a-z].*[^.]$/, "a meaning finishes a sentence");
  }
});

test("secret actions are known ones", () => {
  const known = new Set(actions().map(({ name }) => name));
  assert.deepEqual(
    [...secretActions].filter((name) => !known.has(name)),
    [],
  );
  assert.ok(keyActions.includes(ml("workspaces/connections/listsecrets/action")));
  assert.ok(!keyActions.includes(ml("workspaces/environments/readSecrets/action")));
});

test("an action says what it lets people do, in any case", () => {
  assert.equal(
    describeAction("microsoft.machinelearningservices/WORKSPACES/computes/write"),
    `\`${ml("workspaces/computes/write")}\`\n\nLets the holder create or change compute clusters, compute instances and attached compute.`,
  );
  assert.match(describeAction(ml("workspaces/listKeys/action")) ?? "", /\*\*It hands out keys/);
  assert.match(describeAction("Microsoft.Authorization/roleAssignments/write") ?? "", /themselves included/);
  assert.equal(describeAction(ml("workspaces/outboundRules/write")), undefined);
  assert.equal(describeAction("Microsoft.Storage/storageAccounts/*"), undefined);
});

test("a pattern lists the first few of its actions, and says how many there are", () => {
  assert.equal(
    describeAction(ml("workspaces/models/versions/*")),
    [
      `\`${ml("workspaces/models/versions/*")}\``,
      "",
      "Covers 3 known actions of Azure Machine Learning:",
      "- `workspaces/models/versions/delete`: delete versions of models",
      "- `workspaces/models/versions/read`: see versions of models",
      "- `workspaces/models/versions/write`: create or change versions of models",
    ].join("\n"),
  );
  assert.match(describeAction(ml("workspaces/*/action")) ?? "", /- and \d+ more\n\n\*\*\d+ of them hand out keys/);
  assert.match(
    describeAction("*") ?? "",
    /^`\*`\n\nCovers actions of every Azure service, among them \d+ known actions/,
  );
  assert.match(
    describeAction(ml("workspaces/computes/*/write")) ?? "",
    /Covers no known actions .*\n\nWhether it covers `workspaces\/computes\/write` is not documented\.$/,
  );
});

test("a role is found by name, by GUID and by a text around it", () => {
  const scientist = describeRole("azureml data scientist") ?? "";
  assert.match(scientist, /^\*\*AzureML Data Scientist\*\* \(`f6c7c914-8db3-469d-8ca1-694a8f32e121`\)\n\n/);
  assert.match(scientist, /\ncan: view runs/);
  const id = "/providers/Microsoft.Authorization/roleDefinitions/F6C7C914-8DB3-469D-8CA1-694A8F32E121";
  assert.equal(describeRole(id), scientist);
  assert.match(describeRole("Owner") ?? "", /\*\*Note:\*\* Too much.*\n\ncan: everything$/s);
  assert.equal(describeRole("Data Scientist Custom"), undefined);
  assert.equal(describeRole("00000000-0000-0000-0000-000000000000"), undefined);
});

test("GUIDs are GUIDs, and no two roles share one", () => {
  for (const { guid } of roles) assert.match(guid, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.equal(new Set(roles.map(({ guid }) => guid)).size, roles.length);
  assert.equal(new Set(roles.map(({ name }) => name)).size, roles.length);
});

test("no description is longer than twelve lines", () => {
  const patterns = ["*", "*/read", ml("*"), ml("workspaces/*"), ml("workspaces/*/read"), ml("workspaces/*/write")];
  for (const text of [...patterns, ...actions().map(({ name }) => name)])
    assert.ok(lines(describeAction(text)) > 2 && lines(describeAction(text)) <= 12, text);
  for (const { name } of roles) assert.ok(lines(describeRole(name)) > 2 && lines(describeRole(name)) <= 12, name);
});

test("a slip is led back to what was meant", () => {
  assert.equal(nearest(ml("workspaces/enviroments/write")), ml("workspaces/environments/write"));
  assert.equal(nearest(ml("workspaces/compute/*/write")), ml("workspaces/computes/*/write"));
  assert.equal(nearest(ml("computes/write")), ml("workspaces/computes/write"));
  assert.equal(nearest("Microsoft.MachineLeaningServices/workspaces/read"), ml("workspaces/read"));
  assert.equal(nearest(ml("workspaces/experiments/jobs/read")), undefined);
  assert.equal(nearest("Microsoft.MachineLearning/webServices/read"), undefined);
  assert.ok(isKnown(ml("workspaces/datasets/*/read")) && isKnown(ml("workspaces/computes/*/write")));
  assert.ok(!isKnown(ml("workspaces/enviroments/write")));
});
