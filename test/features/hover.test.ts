import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkupContent } from "vscode-languageserver";
import { settings } from "../../server/src/catalog/index.ts";
import type { DialectId } from "../../server/src/catalog/setting.ts";
import { describeSetting, rowsOf } from "../../server/src/features/describe-setting.ts";
import { hover } from "../../server/src/features/hover.ts";
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

for (const text of [
  "na|me: w\nhbi_workspace: true\n",
  "auth_mode: k|ey\n",
  "a: |b",
  "|",
  "hbi_workspace: true\nname: w\n\n  |\n",
]) {
  test(`nothing on ${JSON.stringify(text)}`, () => assert.equal(read(text), undefined));
}
