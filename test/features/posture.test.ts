import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { configOf, posture, surround } from "../../server/src/index.ts";
import { inFiles } from "../config/files.ts";
import { template } from "./open.ts";

const file = (name: string, text: string) =>
  TextDocument.create(`file:///ml/${name}`, name.endsWith("json") ? "json" : "yaml", 1, text);

const endpoint = (
  auth: string,
) => `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: scoring
auth_mode: ${auth}
public_network_access: disabled
`;

const identityOf = (document: TextDocument) =>
  posture([document]).resources[0]?.controls.find(({ control }) => control === "identity");

test("a control is met where no rule of it finds a fault", () => {
  const [resource] = posture([file("endpoint.yml", endpoint("aad_token"))]).resources;
  assert.equal(resource?.name, "scoring");
  assert.deepEqual(
    resource?.controls.map(({ title, verdict }) => [title, verdict]),
    [
      ["identity", "met"],
      ["network", "met"],
      ["secrets", "met"],
      ["monitoring", "met"],
    ],
  );
});

test("a control is not met where a value is at fault; the finding has its place", () => {
  const identity = identityOf(file("endpoint.yml", endpoint("key")));
  assert.equal(identity?.verdict, "not-met");
  const found = identity?.checks.filter(({ range }) => range);
  assert.deepEqual(
    found?.map(({ rule, range }) => [rule, range?.start]),
    [["online-endpoint-key-auth", { line: 2, character: 11 }]],
  );
});

test("a placeholder is unknown, and a parameter's default depends on the deployment", () => {
  assert.equal(identityOf(file("endpoint.yml", endpoint("<auth-mode>")))?.verdict, "unknown");
  const text = template(
    `{
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/scoring",
      "properties": { "authMode": "[parameters('auth')]", "publicNetworkAccess": "Disabled" }
    }`,
    ` "parameters": { "auth": { "type": "string", "defaultValue": "Key" } },`,
  );
  const document = file("main.json", text);
  const [resource] = posture([document]).resources.filter(({ title }) => title === "online endpoint");
  assert.equal(resource?.controls.find(({ control }) => control === "identity")?.verdict, "depends");
});

test("hints are ideas: they leave a control met", () => {
  const workspace = file(
    "workspace.yml",
    `$schema: https://azuremlschemas.azureedge.net/latest/workspace.schema.json
name: demo
location: westeurope
`,
  );
  const controls = posture([workspace]).resources[0]?.controls ?? [];
  const atRest = controls.find(({ title }) => title === "encryption at rest");
  assert.equal(atRest?.verdict, "met");
  assert.ok(
    atRest?.checks.some(({ rule, verdict }) => rule === "workspace-without-customer-managed-key" && verdict !== "met"),
  );
});

const deployment = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: scoring
model: azureml:orders:1
instance_type: Standard_DS3_v2
`;

test("the picture joins what lies in several files", () => {
  const { boxes, arrows } = posture([file("endpoint.yml", endpoint("key")), file("blue.yml", deployment)]).picture;
  const titles = new Map(boxes.map(({ id, title, name }) => [id, `${title} ${name}`.trim()]));
  assert.deepEqual(
    arrows.map(({ from, to, does, reach }) => [titles.get(from), does, titles.get(to), reach]),
    [
      ["workspace", "serves through", "online endpoint scoring", "closed"],
      ["online endpoint scoring", "sends requests to", "online deployment blue", undefined],
    ],
  );
});

test("the picture marks who can reach a thing and whose key it has", () => {
  const text = template(`{
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-04-01",
      "name": "demo",
      "properties": {
        "publicNetworkAccess": "Disabled",
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'orders')]",
        "keyVault": "[parameters('vault')]",
        "encryption": { "status": "Enabled", "keyVaultProperties": { "keyVaultArmId": "v", "keyIdentifier": "https://v/keys/k/1" } }
      }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-01-01",
      "name": "orders",
      "properties": {}
    },
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2023-04-01",
      "name": "to-orders",
      "properties": {
        "privateLinkServiceConnections": [
          { "name": "c", "properties": { "groupIds": ["blob"], "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'orders')]" } }
        ]
      }
    }`);
  const { boxes, arrows } = posture([file("main.json", text)]).picture;
  assert.deepEqual(
    boxes.map(({ title, name, marks }) => [`${title} ${name}`.trim(), ...marks]),
    [
      ["workspace demo", "closed", "your key"],
      ["storage account orders", "open"],
      ["key vault", "declared elsewhere"],
      ["container registry", "created by Azure ML"],
      ["application insights", "created by Azure ML"],
    ],
  );
  assert.equal(arrows[0]?.reach, "private");
});

test("the page holds a Mermaid diagram, a table for each resource and the data flows, and no text that breaks them", () => {
  const { markdown } = posture([file("endpoint.yml", endpoint("key").replace("scoring", '"a|b\\"]<c"'))]);
  assert.match(markdown, /```mermaid\nflowchart LR\n {2}\w+\["online endpoint a b c<br>closed"\]/);
  assert.match(markdown, /\| identity \| not met \| .* \(online-endpoint-key-auth\) \|/);
  assert.match(markdown, /## A workspace is created\n\n1\. you → Azure Resource Manager: /);
});

test("a control whose rules are switched off is not checked, rather than met", async () => {
  const document = file("endpoint.yml", endpoint("key"));
  const verdict = async (rules: Readonly<Record<string, string>>) => {
    surround(document, [], await configOf("/ml/endpoint.yml", inFiles({ "/ml/mlwarden.json": { rules } })));
    return identityOf(document)?.verdict;
  };
  assert.equal(await verdict({ "online-endpoint-key-auth": "off" }), "unchecked");
  assert.equal(await verdict({ "online-endpoint-key-auth": "hint" }), "met", "a hint is an idea");
  assert.equal(await verdict({ "endpoint-identity-none": "off" }), "not-met", "what is found counts more");
});

test("the picture and the page are in the language of the person", () => {
  const say = (text: string): string => `<${text}>`;
  const { picture, markdown } = posture([file("endpoint.yml", endpoint("key"))], say);
  assert.deepEqual(
    picture.boxes.map(({ title, name }) => [title, name]),
    [
      ["<online endpoint>", "scoring"],
      ["<workspace>", ""],
    ],
  );
  assert.match(markdown, /^# <Security posture>$/m);
  assert.match(markdown, /^\| <identity> \| <not met> \| /m);
});
