import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkupContent } from "vscode-languageserver";
import { settings } from "../../server/src/catalog/index.ts";
import type { DialectId } from "../../server/src/catalog/setting.ts";
import { describeReference } from "../../server/src/features/hover/describe-reference.ts";
import { describeSetting } from "../../server/src/features/hover/describe-setting.ts";
import { hover } from "../../server/src/features/hover/hover.ts";
import { rowsOf } from "../../server/src/features/hover/rows-of.ts";
import { builtInRoles } from "../../server/src/roles/built-in-roles.ts";
import { describeRole } from "../../server/src/roles/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { open, template } from "./open.ts";

function read(text: string, languageId?: string): { says: string; on: string } | undefined {
  const { document, position } = open(text, languageId);
  const found = hover(document, position, rules);
  return found ? { says: (found.contents as MarkupContent).value, on: document.getText(found.range) } : undefined;
}

const workspace = (properties: string, rest?: string): string =>
  template(
    `{ "type": "Microsoft.MachineLearningServices/workspaces", "apiVersion": "2024-04-01", "name": "w", "properties": ${properties} }`,
    rest,
  );

for (const setting of settings) {
  for (const dialect of Object.keys(setting.in) as DialectId[]) {
    test(`${setting.id} in ${dialect} fits twelve lines`, () => {
      const now = "`Enabled`, the default of parameter 'publicNetworkAccess'";
      const text = describeSetting(setting, dialect, { rules, now });
      assert.ok(rowsOf(text.split("\n").filter((line) => line !== "")) <= 12, text);
      assert.doesNotMatch(text, /undefined|\[object/);
      if (setting.safer !== undefined && setting.values) assert.match(text, /safer/);
    });
  }
}

test("on the value of a YAML file", () => {
  const found = read("name: e\ntraffic: {}\nauth_mode: k|ey # why\n");
  assert.equal(found?.on, "key");
  assert.match(found.says, /^\*\*ML Warden\*\* `auth_mode`: /);
  assert.match(found.says, /Now: `key`\./);
  assert.match(found.says, /- `aad_token`: .*safer/);
  assert.match(found.says, /- `key`: .*assumed when left out/);
  assert.match(found.says, /\]\(https:\/\/learn\.microsoft\.com/);
});

test("on the key, and with a default", () => {
  const found = read("name: e\ntraffic: {}\nauth_mode|:\n");
  assert.equal(found?.on, "auth_mode");
  assert.match(found.says, /Now: `key` \(not set; Azure then assumes it\)\./);
});

test("a default that has no word in the file", () => {
  const found = read("name: c\ntype: amlcompute\nssh_public_access_enabled: tr|ue\n");
  assert.match(
    found?.says ?? "",
    /^- `true`: open\n- `false`: closed \*\(safer\)\*\n- not set: closed in a subnet, open /m,
  );
  const left = read("name: c\ntype: amlcompute\nssh_public_access_enabled|:\n");
  assert.match(left?.says ?? "", /^Now: not set\.$/m);
});

test("a key that takes one word only", () => {
  const found = read("name: c\nty|pe: amlcompute\nssh_settings: {}\n");
  assert.match(found?.says ?? "", /Required\. Always `amlcompute`\.$/);
});

test("keys are found whatever their case, in templates", () => {
  const found = read(workspace('{ "PublicNetworkAccess": "Enab|led" }'), "json");
  assert.equal(found?.on, '"Enabled"');
  assert.match(found.says, /`PublicNetworkAccess`/);
  assert.match(found.says, /Since API version/);
});

const access = (declaration: string): string => `\n  "parameters": { "access": ${declaration} },`;
const parameterCases: readonly (readonly [declaration: string, says: RegExp])[] = [
  [`{ "type": "string", "defaultValue": "Enabled" }`, /Now: `Enabled`, the default of parameter 'access'/],
  [`{ "type": "string" }`, /Now: depends on parameter 'access'/],
  [
    `{ "type": "string", "allowedValues": ["Enabled", "Disabled"] }`,
    /Now: `Enabled` or `Disabled`, depending on parameter 'access'/,
  ],
];
for (const [declaration, says] of parameterCases) {
  test(`a parameter decides: ${declaration}`, () => {
    const text = workspace(`{ "publicNetworkAccess": "[para|meters('access')]" }`, access(declaration));
    assert.match(read(text, "json")?.says ?? "", says);
  });
}

test("on the default of a parameter that a setting takes", () => {
  const text = workspace(
    `{ "publicNetworkAccess": "[parameters('access')]" }`,
    access(`{ "type": "string", "defaultValue": "Ena|bled" }`),
  );
  const found = read(text, "json");
  assert.equal(found?.on, '"Enabled"');
  assert.match(found.says, /`publicNetworkAccess`/);
});

test("the innermost resource decides", () => {
  const child = `{ "type": "onlineEndpoints", "apiVersion": "2024-04-01", "name": "e", "properties": { "authMode": "K|ey" } }`;
  const text = template(
    `{ "type": "Microsoft.MachineLearningServices/workspaces", "name": "w", "resources": [ ${child} ] }`,
  );
  assert.match(read(text, "json")?.says ?? "", /`authMode`/);
});

test("the value at hand is told however many there are", () => {
  const text =
    "$schema: https://azuremlschemas.azureedge.net/latest/connection.schema.json\ncredentials:\n  type: us|ername_password\n";
  const { says = "" } = read(text) ?? {};
  assert.match(says, /- `username_password`/);
  assert.match(says, /- … and \d more/);
});

test("a hub's project says that the hub decides", () => {
  const found = read(
    "$schema: https://azuremlschemas.azureedge.net/latest/project.schema.json\npublic_network_access: ena|bled\n",
  );
  assert.match(found?.says ?? "", /Now: what the hub of this project has/);
});

test("a secret is never shown", () => {
  const text = template(
    `{ "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "name": "e", "properties": { "authMode": "Key", "keys": { "primaryKey": "hunt|er2hunter2" } } }`,
  );
  const found = read(text, "json");
  assert.match(found?.says ?? "", /`keys.primaryKey`/);
  assert.doesNotMatch(found?.says ?? "", /hunter2/);
});

test("a block tells which settings it holds", () => {
  const found = read("name: w\nhbi_workspace: true\nmanaged|_network:\n  isolation_mode: disabled\n");
  assert.equal(found?.on, "managed_network");
  assert.match(found.says, /isolation_mode/);
});

test("emoji before the place move nothing", () => {
  const found = read('name: e # 🙂🙂\n"traffic": {"🙂": 1}\nauth_mode: \'ke|y\'\n');
  assert.equal(found?.on, "'key'");
  assert.equal(read(`{ "🙂": 1, "computeType": "AKS", "authEnabled": fal|se }`, "json")?.on ?? "false", "false");
});

const told: readonly (readonly [text: string, on: string, says: RegExp, languageId?: string])[] = [
  ["na|me: w\nhbi_workspace: true\n", "name", /`name`.*\n\nRequired\. Takes text\.$/],
  ["name: w\nhbi_workspace: true\ndis|covery_url: x\n", "discovery_url", /Takes text/],
  ["name: w\nhbi_workspace: true\nmlflow|_tracking_uri: x\n", "mlflow_tracking_uri", /no effect/],
  ["name: w\nhbi_workspace: true\nidentity:\n  ty|pe: none\n", "type", /`none`/],
  ["endpoint_name: e\ninstance_type: x\nsc|ale_settings:\n  type: default\n", "scale_settings", /`scale_settings`/],
  ["endpoint_name: e\ninstance_type: x\nscale_settings:\n  type: def|ault\n", "default", /One of/],
  [
    "endpoint_name: e\ninstance_type: x\nenvironment: azureml:e|nv:3\n",
    "azureml:env:3",
    /environment `env`, version `3`, of the workspace/,
  ],
  [
    "endpoint_name: e\ninstance_type: x\nmodel: azureml:a|b@latest\n",
    "azureml:ab@latest",
    /model `ab`, the version labelled `latest`, of/,
  ],
  [
    "endpoint_name: e\ninstance_type: x\nenvironment: azureml://registries/azureml/environments/skl|earn-1.5/labels/latest\n",
    "azureml://registries/azureml/environments/sklearn-1.5/labels/latest",
    /environment `sklearn-1\.5`, the version labelled `latest`, of registry `azureml`\.$/,
  ],
  [
    "name: w\nhbi_workspace: true\nmanaged_network:\n  isolation_mode: disabled\n  outbound_rules:\n  - name: r\n    destination:\n      service_tag: Azure|Cloud\n      protocol: TCP\n      port_ranges: '443'\n",
    "AzureCloud",
    /is a wide tag.*private endpoint/,
  ],
  [
    "replication_locations:\n  - location: x\n    storage_config:\n      storage_account_hns|: true\n",
    "storage_account_hns",
    /`replication_locations\[\]\.storage_config\.storage_account_hns`/,
  ],
  [
    template(
      `{ "type": "Microsoft.Authorization/roleAssignments", "name": "a", "properties": { "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'f6c7c914-8db3-469d-8ca1-694a8f32e1|21')]" } }, { "type": "Microsoft.MachineLearningServices/workspaces", "name": "w" }`,
    ),
    "\"[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'f6c7c914-8db3-469d-8ca1-694a8f32e121')]\"",
    /AzureML Data Scientist/,
    "json",
  ],
  [
    '{ "Name": "r", "IsCustom": true, "Actions": ["Microsoft.MachineLearningServices/workspaces/listKeys/act|ion"], "AssignableScopes": ["/subscriptions/x"] }',
    '"Microsoft.MachineLearningServices/workspaces/listKeys/action"',
    /secrets/,
    "json",
  ],
];
for (const [text, on, says, languageId] of told) {
  test(`told on ${on}`, () => {
    const found = read(text, languageId);
    assert.equal(found?.on, on);
    assert.match(found.says, /^\*\*ML Warden\*\* /);
    assert.match(found.says, says);
    assert.ok(rowsOf(found.says.split("\n").filter((line) => line !== "")) <= 12, found.says);
  });
}

const references: readonly (readonly [reference: string, key: string, says: string | undefined])[] = [
  ["azureml:cpu", "compute", "compute `cpu` of the workspace that the file is used with"],
  ["azureml:thing", "other", "asset `thing` of the workspace that the file is used with"],
  [
    "azureml://datastores/store/paths/a/paths/b.csv",
    "path",
    "`a/paths/b.csv` in datastore `store` of the workspace that the file is used with",
  ],
  [
    "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/x/",
    "path",
    "`x/` in datastore `d` of workspace `w`",
  ],
  ["azureml://jobs/j/outputs/o/paths/", "path", "output `o` of job `j` of the workspace that the file is used with"],
  [
    "azureml:/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w/models/m/versions/2",
    "model",
    "model `m`, version `2`, of workspace `w`",
  ],
  ["azureml://registries/r/components/c/versions/1", "component", "component `c`, version `1`, of registry `r`"],
  ["azureml:", "model", undefined],
  ["azureml:a b", "model", undefined],
  ["AzureML", "model", undefined],
  ["https://azureml:80", "model", undefined],
];
for (const [reference, key, says] of references) {
  test(`what ${reference} points to`, () => {
    const whole = says === undefined ? undefined : `**ML Warden** \`${reference}\`: ${says}.`;
    assert.equal(describeReference(reference, key), whole);
  });
}

for (const role of builtInRoles) {
  test(`the role ${role.name} fits twelve lines`, () => {
    const text = describeRole(role.guid) ?? "";
    assert.ok(rowsOf(text.split("\n").filter((line) => line !== "")) <= 12, text);
  });
}

for (const text of ["auth_mode: k|ey\n", "a: |b", "|", "hbi_workspace: true\nname: w\n\n  |\n"]) {
  test(`nothing on ${JSON.stringify(text)}`, () => assert.equal(read(text), undefined));
}
