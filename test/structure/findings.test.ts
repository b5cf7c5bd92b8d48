import assert from "node:assert/strict";
import { test } from "node:test";
import { syntaxes } from "../../server/src/syntax/index.ts";
import { changedLines } from "../changed-lines.ts";
import { stylesOf } from "../styles.ts";
import { plain } from "../syntax/change.ts";
import { file, findingsIn, mend, say } from "./say.ts";

const endpoint = (...lines: readonly string[]): string => file("managedOnlineEndpoint", "name: endpoint-1", ...lines);
const deployment = (...lines: readonly string[]): string =>
  file(
    "managedOnlineDeployment",
    "name: blue",
    "endpoint_name: endpoint-1",
    "instance_type: Standard_DS3_v2",
    ...lines,
  );
const workspace = (...lines: readonly string[]): string => file("workspace", "name: ws", ...lines);
const cluster = (...lines: readonly string[]): string =>
  file("amlCompute", "name: cluster", "type: amlcompute", ...lines);

interface Row {
  readonly says: string;
  readonly text: string;
  readonly finding: string;
  /** The line that the first fix changes or adds. */
  readonly fixed?: string;
}

const rows: readonly Row[] = [
  {
    says: "a key spelt in another way",
    text: endpoint("authMode: key"),
    finding: "error[unknown-key] authMode: 'authMode' is not a key here. Did you mean 'auth_mode'?",
    fixed: "auth_mode: key",
  },
  {
    says: "a misspelt key",
    text: endpoint("trafic:", "  blue: 100"),
    finding: "error[unknown-key] trafic: 'trafic' is not a key here. Did you mean 'traffic'?",
    fixed: "traffic:",
  },
  {
    says: "a misspelt key that must be there, once",
    text: file("azureBlob", "name: b", "type: azure_blob", "account_name: a", "conatiner_name: c"),
    finding: "error[unknown-key] conatiner_name: 'conatiner_name' is not a key here. Did you mean 'container_name'?",
    fixed: "container_name: c",
  },
  {
    says: "a name that a component cannot be registered under, though a pipeline may refer to the file",
    text: file("commandComponent", "name: r-iris", "command: ls", "environment: azureml:env:1"),
    finding:
      "information[wrong-value] r-iris: 'name' does not take 'r-iris'. Use lower-case letters, digits and `_`, beginning with a letter: `az ml component create` takes no other name, while a pipeline that refers to this file ignores the name.",
  },
  {
    says: "a misspelt block",
    text: workspace("managed_netwrok:", "  isolation_mode: disabled"),
    finding: "error[unknown-key] managed_netwrok: 'managed_netwrok' is not a key here. Did you mean 'managed_network'?",
    fixed: "managed_network:",
  },
  {
    says: "a key that stands too high",
    text: workspace("isolation_mode: disabled"),
    finding:
      "error[unknown-key] isolation_mode: 'isolation_mode' is not a key here: it belongs under 'managed_network'.",
    fixed: "  isolation_mode: disabled",
  },
  {
    says: "a key of a kind that is much alike",
    text: endpoint("compute: azureml:cluster"),
    finding:
      "error[key-of-another-kind] compute: 'compute' is a key of a Kubernetes online endpoint, not of a managed online endpoint.",
  },
  {
    says: "an unknown key in a place that drops them",
    text: workspace("managed_network:", "  isolation_mode: disabled", "  nonsense: 1"),
    finding:
      "warning[ignored-key] nonsense: 'nonsense' has no effect here. The keys are 'isolation_mode', 'outbound_rules', 'firewall_sku' and 'status'.",
  },
  {
    says: "a word that is not one of the choice",
    text: endpoint("auth_mode: kye"),
    finding: "error[wrong-value] kye: 'auth_mode' takes 'aml_token', 'key' or 'aad_token', not 'kye'.",
    fixed: "auth_mode: key",
  },
  {
    says: "a word in a case that is not folded here",
    text: workspace("network_acls:", "  default_action: allow"),
    finding: "error[wrong-value] allow: 'network_acls.default_action' takes 'Deny' or 'Allow', not 'allow'.",
    fixed: "  default_action: Allow",
  },
  {
    says: "a flag where a word is wanted",
    text: endpoint("public_network_access: false"),
    finding:
      "error[wrong-type] false: 'public_network_access' takes 'enabled' or 'disabled', as text: 'false' without quotes is read as false.",
    fixed: "public_network_access: disabled",
  },
  {
    says: "a flag where its text is wanted",
    text: deployment("data_collector:", "  collections:", "    inputs:", "      enabled: yes"),
    finding:
      "error[wrong-type] yes: 'data_collector.collections.inputs.enabled' takes 'true' or 'false', as text: 'yes' without quotes is read as true.",
    fixed: '      enabled: "true"',
  },
  {
    says: "a word where a flag is wanted",
    text: deployment("app_insights_enabled: Enabled"),
    finding: "error[wrong-value] Enabled: 'app_insights_enabled' does not take 'Enabled'. Write true or false.",
    fixed: "app_insights_enabled: true",
  },
  {
    says: "a number where text is wanted",
    text: workspace("tags:", "  version: 1.0"),
    finding: "error[wrong-type] 1.0: 'tags.version' takes text: '1.0' without quotes is read as a number.",
    fixed: '  version: "1.0"',
  },
  {
    says: "a date where text is wanted",
    text: workspace("tags:", "  since: 2024-01-31"),
    finding: "error[wrong-type] 2024-01-31: 'tags.since' takes text: '2024-01-31' without quotes is read as a date.",
    fixed: '  since: "2024-01-31"',
  },
  {
    says: "a key without a value",
    text: endpoint("tags:"),
    finding: "error[wrong-type] tags: 'tags' has no value: give it one, or leave the key out.",
  },
  {
    says: "a secret of the wrong type, without repeating it",
    text: file(
      "azureBlob",
      "name: b",
      "type: azure_blob",
      "account_name: a",
      "container_name: c",
      "credentials:",
      "  account_key: 123",
    ),
    finding:
      "error[wrong-type] 123: 'credentials.account_key' takes text: what is written without quotes is read as a number.",
    fixed: '  account_key: "123"',
  },
  {
    says: "a bare name where a resource ID is wanted",
    text: workspace("key_vault: vault"),
    finding:
      "error[wrong-value] vault: 'key_vault' does not take 'vault'. Write the whole resource ID: /subscriptions/…/resourceGroups/…/providers/….",
  },
  {
    says: "a bare name where a reference is wanted",
    text: deployment("model: iris"),
    finding:
      "error[wrong-value] iris: 'model' does not take 'iris'. Write azureml:<name>:<version> to refer to a model of the workspace.",
  },
  {
    says: "a bare name where a reference or another file is wanted",
    text: deployment("environment: AzureML-pytorch@latest"),
    finding:
      "error[wrong-value] AzureML-pytorch@latest: 'environment' does not take 'AzureML-pytorch@latest'. Write azureml:<name>:<version> to refer to an environment of the workspace.",
  },
  {
    says: "the path of a file where a reference or another file is wanted",
    text: deployment("environment: ./environment.yml"),
    finding:
      "error[wrong-value] ./environment.yml: 'environment' does not take './environment.yml'. Write the keys here, or file:<path> to take them from another file.",
  },
  {
    says: "an empty text that `az ml … --set` may fill",
    text: deployment('model: ""'),
    finding: `hint[wrong-value] "": 'model' is empty: give it a value, here or on the command line.`,
  },
  {
    says: "a key where only one other is known",
    text: deployment("scale_settings:", "  type: default", "  nonsense: 1"),
    finding: "error[unknown-key] nonsense: 'nonsense' is not a key here. The only key is 'type'.",
  },
  {
    says: "what a map lacks, at the key that opens it",
    text: cluster("ssh_settings:", "  ssh_key_value: ssh-rsa AAAA"),
    finding: "warning[missing-key] ssh_settings: 'admin_username' is missing in 'ssh_settings'.",
  },
  {
    says: "a missing key that the command line usually gives",
    text: file("managedOnlineDeployment", "name: blue", "instance_type: Standard_DS3_v2"),
    finding: "hint[missing-key] $schema: 'endpoint_name' is missing, unless the command line gives it.",
  },
  {
    says: "the account of a datastore, which is another one in every environment",
    text: file("azureBlob", "name: b", "type: azure_blob", "container_name: c"),
    finding: "hint[missing-key] $schema: 'account_name' is missing, unless the command line gives it.",
  },
  {
    says: "the type that credentials lack",
    text: file(
      "connection",
      "name: c",
      "type: git",
      "target: https://example.com",
      "credentials:",
      "  pat: some-token",
    ),
    finding: "warning[missing-key] credentials: 'type' is missing in 'credentials'.",
    fixed: "  type: pat",
  },
  {
    says: "two credentials at once",
    text: file(
      "azureBlob",
      "name: b",
      "type: azure_blob",
      "account_name: a",
      "container_name: c",
      "credentials:",
      "  account_key: k",
      "  sas_token: t",
    ),
    finding:
      "error[conflicting-keys] account_key: 'account_key' and 'sas_token' cannot stand together: keep one of them.",
  },
  {
    says: "identities as a workspace does not want them",
    text: workspace(
      "identity:",
      "  type: user_assigned",
      "  user_assigned_identities:",
      "    - resource_id: /subscriptions/x",
    ),
    finding:
      "error[wrong-type] user_assigned_identities: 'identity.user_assigned_identities' takes a map of keys, not a list.",
    fixed: "    /subscriptions/x: {}",
  },
  {
    says: "identities as an endpoint does not want them",
    text: endpoint("identity:", "  type: user_assigned", "  user_assigned_identities:", "    - /subscriptions/x"),
    finding:
      "error[wrong-type] /subscriptions/x: 'identity.user_assigned_identities[0]' takes a map of keys, not '/subscriptions/x'.",
    fixed: "    - resource_id: /subscriptions/x",
  },
  {
    says: "the identity of a batch endpoint",
    text: file(
      "batchEndpoint",
      "name: b",
      "defaults:",
      "  deployment_name: blue",
      "identity:",
      "  type: system_assigned",
    ),
    finding:
      "error[wrong-value] identity: A batch endpoint has no identity of its own: the client cannot read this file with 'identity' in it.",
  },
  {
    says: "shares of traffic that add up to too much",
    text: endpoint("traffic:", "  blue: 60", "  green: 50"),
    finding: "error[wrong-value] traffic: The shares of 'traffic' add up to 110, and cannot exceed 100.",
  },
  {
    says: "an outbound rule whose type is not that of its destination",
    text: workspace(
      "managed_network:",
      "  isolation_mode: allow_only_approved_outbound",
      "  outbound_rules:",
      "    - name: r",
      "      type: fqdn",
      "      destination: { service_tag: A, protocol: TCP, port_ranges: '80' }",
    ),
    finding:
      "warning[ignored-key] fqdn: 'type: fqdn' has no effect: what 'destination' holds makes this a service_tag rule.",
    fixed: "      type: service_tag",
  },
  {
    says: "a key that the client's class cannot do without, though its schema can",
    text: file("connection", "name: c", "type: azure_ai_services", "endpoint: https://example.com"),
    finding: "warning[missing-key] $schema: 'ai_services_resource_id' is missing.",
  },
  {
    says: "a key that Microsoft documents and the client does not know",
    text: file("connection", "name: c", "type: azure_open_ai", "endpoint: https://example.com"),
    finding:
      "warning[unknown-key] endpoint: 'endpoint' is not a key here. Microsoft's page has 'endpoint', but the client knows only 'azure_endpoint'.",
    fixed: "azure_endpoint: https://example.com",
  },
  {
    says: "a '$schema' that is not that of the keys, which the client does not read",
    text: file("pipelineJob", "type: command", "command: ls", "environment: azureml:env:1", "compute: azureml:c"),
    finding:
      "information[key-of-another-kind] https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json: This looks like a command job, but '$schema' says it is a pipeline job: editors go by that, 'az ml' does not.",
    fixed: "$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json",
  },
  {
    says: "an input of a job that is described as in a component",
    text: file(
      "commandJob",
      "command: ls ${{inputs.n}}",
      "environment: azureml:env:1",
      "inputs:",
      "  n: { type: string, default: a, description: b }",
    ),
    finding: "error[wrong-type] n: 'inputs.n' takes a number, text or true or false, not a map of keys.",
  },
  {
    says: "a second document",
    text: `${endpoint("auth_mode: key")}---\nname: b\n`,
    finding: "error[several-documents] name: The client reads one document a file, and refuses a file with several.",
  },
];

for (const { says, text, finding, fixed } of rows) {
  test(`says of ${says} what is wrong${fixed === undefined ? "" : ", and mends it"}`, () => {
    assert.deepEqual(say(text), [finding]);
    if (fixed === undefined)
      return assert.deepEqual(
        findingsIn(text).flatMap(({ fixes }) => fixes),
        [],
      );
    const after = mend(text);
    assert.ok(after.split("\n").includes(fixed), after);
    assert.deepEqual(say(after), [], after);
    for (const { name, write } of stylesOf("yaml")) {
      const before = write(text);
      if (say(before).length === 0) continue; // a date in quotes is the text that is wanted
      const mended = mend(before);
      assert.deepEqual(say(mended), [], `${name}: it is cured`);
      assert.deepEqual(read(mended), read(after), `${name}: it says what it should`);
      assert.deepEqual(changedLines(before, mended), changedLines(text, after), `${name}: the same lines change`);
      assert.equal(/(?<!\r)\n/.test(mended), !before.includes("\r\n"), `${name}: its line ends are one kind`);
    }
  });
}

const read = (text: string): readonly unknown[] => syntaxes.yaml.parse(text).roots.map(plain);

const quiet: readonly [string, string][] = [
  ["spellings that the client folds", endpoint("auth_mode: AADToken", "public_network_access: DISABLED")],
  [
    "texts that the client reads as flags and numbers",
    deployment("app_insights_enabled: 'Yes'", "instance_count: '2'"),
  ],
  ["keys that only the service writes", cluster("id: x", "provisioning_state: Succeeded")],
  [
    "values that are still to be filled in",
    workspace("key_vault: /subscriptions/<ID>/resourceGroups/rg/providers/a/b/c", "hbi_workspace: __HBI__"),
  ],
  ["a template that is hardly YAML", file("managedOnlineEndpoint", "name: {{NAME}}", "auth_mode: key")],
  [
    "further keys of a component, which the client passes on",
    file("commandComponent", "name: c", "command: ls", "environment: azureml:e:1", "environment_variables: { A: b }"),
  ],
  ["the parts of a workspace that an update changes", "managed_network:\n  isolation_mode: disabled\n"],
  [
    "an input whose type is still to be said",
    file(
      "commandJob",
      "command: ls",
      "environment: azureml:e:1",
      "inputs:",
      "  a:",
      "    type: <type>",
      "    path: <path>",
    ),
  ],
  [
    "a run config with its environment in another file",
    "script: a.py\nframework: Python\nenvironment: aml_config/environment.yml\nhistory: {}\n",
  ],
  ["a file of no kind", "services:\n  web:\n    image: x\n"],
];

for (const [what, text] of quiet) test(`is silent about ${what}`, () => assert.deepEqual(say(text), []));

const inferenceConfig = (...lines: readonly string[]): string => ["entryScript: score.py", ...lines, ""].join("\n");

test("a key that has no effect says so only where it has a value, or may be a slip", () => {
  assert.deepEqual(say(inferenceConfig("schemaFile:", "dependencies:", "enableGpu: false")), []);
  assert.deepEqual(say(inferenceConfig("enableGpu: false", "dependencies: lib")), [
    "warning[ignored-key] dependencies: 'dependencies' has no effect here.",
  ]);
  assert.deepEqual(say(inferenceConfig("enableGpu: false", "sourceDirectry:")), [
    "warning[ignored-key] sourceDirectry: 'sourceDirectry' has no effect here. Did you mean 'sourceDirectory'?",
  ]);
});

test("a workspace config may wait for the subscription's ID", () => {
  const config = (id: string): string =>
    JSON.stringify({ subscription_id: id, resource_group: "g", workspace_name: "w" });
  for (const id of [
    "",
    "<id>",
    "Subscription ID",
    "subscription-id",
    "enter your key here",
    "A-GUID-FROM-AZURE-1b74ac43",
  ])
    assert.deepEqual(say(config(id), "json"), [], id);
  assert.deepEqual(say(config("Pay-As-You-Go"), "json"), [
    `warning[wrong-value] "Pay-As-You-Go": 'subscription_id' does not take "Pay-As-You-Go". Write the subscription's ID, which is a GUID.`,
  ]);
});

test("offers no change where an anchor would change with it", () => {
  const text = workspace("tags: &t", "  version: 1.0", "x: 1");
  const shared = workspace("tags:", "  <<: &t", "    version: 1.0");
  assert.equal(findingsIn(text).length, 2);
  assert.deepEqual(
    findingsIn(shared).flatMap(({ fixes }) => fixes),
    [],
  );
});

for (const key of ["cost center", "größe", "a%20b", "a#b", "a/b~c"])
  test(`finds what is under the key '${key}'`, () =>
    assert.deepEqual(say(workspace("tags:", `  "${key}": 1.0`)), [
      `error[wrong-type] 1.0: 'tags.${key}' takes text: '1.0' without quotes is read as a number.`,
    ]));

test("a key with half a surrogate pair hides nothing else", () => {
  const { length } = say(workspace('"\\uD800": 1.0', "tags:", "  version: 1.0"));
  assert.equal(length, 1);
});
