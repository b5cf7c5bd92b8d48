import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../server/src/engine/analyse.ts";
import { readRole, sentenceOf, summarise } from "../../server/src/roles/index.ts";
import type { Json } from "../../server/src/syntax/tree.ts";

const read = "Microsoft.MachineLearningServices/workspaces/read";
const scopes = ["/subscriptions/0/resourceGroups/ml"];
const open = (json: Json): ReturnType<typeof analyse> => analyse("json", JSON.stringify(json, undefined, 2));
const kindOf = (json: Json): string | undefined => open(json).recognition?.kind;

test("the shapes that tools read and print", () => {
  const shapes: readonly Json[] = [
    { Name: "n", IsCustom: true, Description: "", Actions: [read], NotActions: [], AssignableScopes: scopes },
    { Id: "i", name: "n", isCustom: true, actions: [read], assignableScopes: scopes },
    [{ Name: "n", Actions: [read], AssignableScopes: scopes }],
    { roleName: "n", roleType: "CustomRole", permissions: [{ actions: [read] }], assignableScopes: scopes },
    { Name: "n", Permissions: [{ Actions: [read] }], AssignableScopes: scopes },
    { properties: { roleName: "n", permissions: [{ actions: [read] }], assignableScopes: scopes } },
    { Name: "n", Actions: ["*/read"], NotActions: [read], AssignableScopes: scopes },
    { Name: "n", Actions: ["*"], AssignableScopes: scopes },
  ];
  for (const shape of shapes) {
    assert.equal(kindOf(shape), "customRole", JSON.stringify(shape));
    assert.deepEqual(
      open(shape).resources.map(({ kind, name, variant }) => `${kind} ${name} ${variant}`),
      ["roleDefinition n customRole"],
    );
  }
});

test("what is foreign stays so", () => {
  const foreign: readonly Json[] = [
    { Name: "n", Actions: ["Microsoft.Storage/*", "*/read"], AssignableScopes: scopes },
    { Name: "n", Actions: [read] },
    { Name: "n", Actions: ["*"] },
    { Actions: "*", AssignableScopes: scopes },
    { Name: "n", Actions: ["Microsoft.MachineLearning/webServices/read"], AssignableScopes: scopes },
    { $schema: "https://example.org/role.json", Actions: [read], AssignableScopes: scopes },
    [],
    [read],
  ];
  for (const file of foreign) assert.equal(kindOf(file), undefined, JSON.stringify(file));
});

test("a template is ours if a role in it names our actions, and then says nothing about other roles", () => {
  const template = (...roles: readonly (readonly string[])[]): Json => ({
    $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
    resources: roles.map((actions) => ({
      type: "Microsoft.Authorization/roleDefinitions",
      apiVersion: "2022-04-01",
      name: "n",
      properties: { permissions: [{ actions }], assignableScopes: scopes },
    })),
  });
  assert.equal(kindOf(template(["Microsoft.Storage/*"])), undefined);
  assert.equal(kindOf(template(["*"])), undefined);
  assert.equal(open(template([read], ["Microsoft.Storage/*"], ["*"])).resources.length, 2);
});

test("the role is read from every shape, and built-in ones are told apart", () => {
  const lens = (json: Json): readonly string[] =>
    open(json).resources.map((resource) => sentenceOf(summarise(readRole(resource)), 2));
  const viewer = /^can: call web services by token \(v1\); cannot: view runs, view models, and \d+ more$/;
  assert.match(lens({ Name: "n", Actions: [read], AssignableScopes: scopes })[0] ?? "", viewer);
  assert.match(lens({ permissions: [{ actions: [read] }], assignableScopes: scopes })[0] ?? "", viewer);
  assert.deepEqual(lens({ Name: "n", Actions: ["*"], AssignableScopes: scopes }), ["can: everything"]);
  const owner = {
    roleName: "Owner",
    roleType: "BuiltInRole",
    permissions: [{ actions: ["*"] }],
    assignableScopes: ["/"],
  };
  assert.equal(open(owner).resources[0]?.variant, "builtInRole");
});

test("what several permission objects allow adds up, and what they exclude is not known", () => {
  const several = (notActions: readonly string[]): Json => ({
    permissions: [{ actions: ["*/read"] }, { actions: [read], notActions }],
    assignableScopes: scopes,
  });
  const role = (json: Json) => open(json).resources.map(readRole)[0];
  assert.deepEqual(role(several([])), {
    actions: ["*/read", read],
    notActions: [],
    mayAllowMore: false,
    mayExcludeMore: false,
  });
  assert.equal(role(several([read]))?.mayExcludeMore, true);
});

test("places are those of the file", () => {
  const { tree, resources } = open({ Name: "n", permissions: [{ actions: [read] }], assignableScopes: scopes });
  assert.equal(resources[0]?.node, tree.roots[0]);
});
