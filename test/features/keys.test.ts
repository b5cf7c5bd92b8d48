import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completion } from "../../server/src/features/completion/completion.ts";
import { rules } from "../../server/src/rules/index.ts";
import { open } from "./open.ts";

/** What each offered key makes of the text, by label, in the order of the list. */
function offers(text: string, languageId = "yaml", snippets = false): Map<string, string> {
  const { document, position } = open(text, languageId);
  return new Map(
    completion(document, position, rules, { snippets }).map((item) => {
      assert.equal(item.kind, 10, `${item.label} is a key`);
      const { start, end } = (item.textEdit as TextEdit).range;
      assert.ok(start.line === position.line && end.line === position.line, "an edit stays on the line");
      assert.ok(start.character <= position.character && position.character <= end.character);
      return [item.label, taken(document, item)];
    }),
  );
}

const taken = (document: TextDocument, item: CompletionItem): string =>
  TextDocument.applyEdits(document, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);

const schema = (kind: string): string => `$schema: https://azuremlschemas.azureedge.net/latest/${kind}.schema.json\n`;

interface YamlCase {
  readonly name: string;
  readonly kind?: string;
  readonly text: string;
  readonly take: string;
  readonly after: string;
  /** The first keys of the list. */
  readonly first?: readonly string[];
  readonly not?: readonly string[];
}

const yaml: readonly YamlCase[] = [
  {
    name: "half-typed, at the top",
    text: "name: w\nloc|\ntags: {}\n",
    take: "location",
    after: "name: w\nlocation: \ntags: {}\n",
    not: ["name", "tags", "id"],
  },
  {
    name: "an empty line in a block, with members below",
    text: "identity:\n  |\n  user_assigned_identities: {}\n",
    take: "type",
    after: "identity:\n  type: \n  user_assigned_identities: {}\n",
    first: ["type"],
    not: ["user_assigned_identities"],
  },
  {
    name: "an empty line in a block, with members above",
    text: "identity:\n  type: none\n  |\nname: w\n",
    take: "user_assigned_identities",
    after: "identity:\n  type: none\n  user_assigned_identities:\n    <resource-id>: {}\nname: w\n",
    not: ["type"],
  },
  {
    name: "a block that has nothing yet, four spaces",
    text: "network_acls:\n    default_action: Deny\nidentity:\n    ty|\nname: w\n",
    take: "type",
    after: "network_acls:\n    default_action: Deny\nidentity:\n    type: \nname: w\n",
  },
  {
    name: "a nested block in a file with four spaces",
    text: "managed_network:\n    isolation_mode: disabled\n|\n",
    take: "customer_managed_key",
    after:
      "managed_network:\n    isolation_mode: disabled\ncustomer_managed_key:\n    key_vault: <key-vault>\n    key_uri: <key-uri>\n",
  },
  {
    name: "a new item of a list",
    kind: "registry",
    text: "replication_locations:\n  - location: a\n  - |\n",
    take: "location",
    after: "replication_locations:\n  - location: a\n  - location: \n",
  },
  {
    name: "the first item of a list in the column of its key",
    kind: "registry",
    text: "replication_locations:\n- lo|\nname: r\n",
    take: "location",
    after: "replication_locations:\n- location: \nname: r\n",
  },
  {
    name: "further down in an item of a list",
    kind: "registry",
    text: "replication_locations:\n  - location: a\n    |\n  - location: b\n",
    take: "storage_config",
    after:
      "replication_locations:\n  - location: a\n    storage_config:\n      storage_account_hns: true\n  - location: b\n",
    not: ["location"],
  },
  {
    name: "the first key of an item, with others below",
    kind: "registry",
    text: "replication_locations:\n  - |\n    storage_config: {}\n",
    take: "location",
    after: "replication_locations:\n  - location: \n    storage_config: {}\n",
    not: ["storage_config"],
  },
  {
    name: "what a rule needs hangs on its type",
    text: "managed_network:\n  outbound_rules:\n    - name: r\n      type: service_tag\n      |\n",
    take: "destination",
    after:
      "managed_network:\n  outbound_rules:\n    - name: r\n      type: service_tag\n      destination:\n        service_tag: <service-tag>\n        protocol: <protocol>\n        port_ranges: <port-ranges>\n",
  },
  {
    name: "what credentials need hangs on their type",
    kind: "azureBlob",
    text: "name: d\ncredentials:\n  sas|\n",
    take: "sas_token",
    after: "name: d\ncredentials:\n  sas_token: \n",
  },
  {
    name: "the key of a value that is there",
    text: "nam|: w\nlocation: x\n",
    take: "display_name",
    after: "display_name: w\nlocation: x\n",
    not: ["location"],
  },
  {
    name: "in quotes",
    text: 'name: w\n"loc|"\n',
    take: "location",
    after: "name: w\nlocation: \n",
  },
  {
    name: "before a comment",
    text: "name: w\nlo| # where\n",
    take: "location",
    after: "name: w\nlocation:  # where\n",
  },
  {
    name: "under comments and blank lines",
    text: "identity:\n  # who\n\n  |\nname: w\n",
    take: "type",
    after: "identity:\n  # who\n\n  type: \nname: w\n",
  },
  {
    name: "back at the top after a block",
    text: "identity:\n  type: none\n|\n",
    take: "name",
    after: "identity:\n  type: none\nname: \n",
  },
];
for (const eol of ["\n", "\r\n"]) {
  for (const { name, kind = "workspace", text, take, after, first = [], not = [] } of yaml) {
    test(`YAML, ${name}, with ${JSON.stringify(eol)}`, () => {
      const whole = (part: string): string => (schema(kind) + part).replaceAll("\n", eol);
      const found = offers(whole(text));
      assert.equal(found.get(take), whole(after), `${take} of ${[...found.keys()]}`);
      assert.deepEqual([...found.keys()].slice(0, first.length), first);
      assert.deepEqual(
        not.filter((key) => found.has(key)),
        [],
      );
    });
  }
}

for (const text of [
  "name: |\n",
  "name: w\n  |\n",
  "tags:\n  |\n",
  "tags: {}\n  |\n",
  "identity:\n    type: none\n  |\n",
  "description: >\n  some\n  |\n",
  "description: >\n  some\n  wo|\n  identity:\n",
  'description: "a\n  |\n  b"\n',
  "# na|\n",
  "identity:\n|\n  type: none\n",
  "identity:\n|\n\n  # who\n  type: none\n",
  "managed_network:\n  outbound_rules:\n  |\n  - name: a\n",
  "identity: none\n  |\n",
  "- |\n",
  "identity:\n\t|\n",
  "---\n|\n",
]) {
  test(`no key at ${JSON.stringify(text)}`, () => {
    const { document, position } = open(`${schema("workspace")}${text}`);
    const items = completion(document, position, rules, { snippets: true });
    assert.deepEqual(
      items.filter(({ kind }) => kind === 10).map(({ label }) => label),
      [],
    );
  });
}

test("the order: what must be there, what matters for security, the rest, secrets", () => {
  const labels = [...offers(`${schema("vmCompute")}ssh_settings:\n  |\n`).keys()];
  assert.deepEqual(labels, ["admin_username", "ssh_port", "ssh_private_key_file", "admin_password"]);
});

const identities: readonly (readonly [kind: string, label: string, block: string])[] = [
  ["workspace", "identity", "type: ${1|system_assigned,user_assigned,none,system_assigned\\,user_assigned|}"],
  [
    "workspace",
    "identity (user_assigned)",
    "type: ${1|user_assigned,system_assigned,none,system_assigned\\,user_assigned|}\n  user_assigned_identities:\n    ${2:<resource-id>}: {}",
  ],
  ["managedOnlineEndpoint", "identity", "type: ${1|system_assigned,user_assigned,none|}"],
  [
    "managedOnlineEndpoint",
    "identity (user_assigned)",
    "type: ${1|user_assigned,system_assigned,none|}\n  user_assigned_identities:\n    - resource_id: ${2:<resource-id>}",
  ],
  [
    "amlCompute",
    "identity (user_assigned)",
    "type: ${1|user_assigned,system_assigned,none,system_assigned\\,user_assigned|}\n  user_assigned_identities:\n    - resource_id: ${2:<resource-id>}",
  ],
  ["commandJob", "identity (managed)", "type: ${1|managed,managed_identity|}"],
  ["commandJob", "identity (aml_token)", "type: ${1:aml_token}"],
];
for (const [kind, label, block] of identities) {
  test(`${label} of ${kind}, as a snippet`, () => {
    assert.equal(offers(`${schema(kind)}|`, "yaml", true).get(label), `${schema(kind)}identity:\n  ${block}`);
  });
}

const $schema = (kind: string): string =>
  `"$schema": "https://azuremlschemas.azureedge.net/latest/${kind}.schema.json"`;
const head = $schema("workspace");
const json: readonly (readonly [name: string, text: string, take: string, after: string])[] = [
  ["the first member, followed", `{\n  |\n  ${head}\n}`, "name", `{\n  "name": ,\n  ${head}\n}`],
  ["the last member, after a comma", `{\n  ${head},\n  |\n}`, "name", `{\n  ${head},\n  "name": \n}`],
  ["the last member, without a comma", `{\n  ${head}\n  |\n}`, "name", `{\n  ${head},\n  "name": \n}`],
  ["half-typed, without a comma", `{\n  ${head}\n  "na|\n}`, "name", `{\n  ${head},\n  "name": \n}`],
  [
    "in the middle, no comma before",
    `{\n  ${head}\n  "na|"\n  "tags": {}\n}`,
    "name",
    `{\n  ${head},\n  "name": ,\n  "tags": {}\n}`,
  ],
  [
    "in the middle, a comma behind",
    `{\n  ${head},\n  "na|",\n  "tags": {}\n}`,
    "name",
    `{\n  ${head},\n  "name": ,\n  "tags": {}\n}`,
  ],
  ["a word without quotes", `{\n  ${head},\n  na|\n}`, "name", `{\n  ${head},\n  "name": \n}`],
  ["behind a comment", `{\n  ${head} // why\n  |\n}`, "name", `{\n  ${head}, // why\n  "name": \n}`],
  ["a key with a value", `{\n  ${head},\n  "na|me": "w"\n}`, "location", `{\n  ${head},\n  "location": "w"\n}`],
  [
    "a block inside",
    `{\n    ${head},\n    "identity": {\n        |\n    }\n}`,
    "type",
    `{\n    ${head},\n    "identity": {\n        "type": \n    }\n}`,
  ],
  [
    "on one line",
    `{ ${head}, "identity": { | } }`,
    "user_assigned_identities",
    `{ ${head}, "identity": { "user_assigned_identities": { "<resource-id>": {} } } }`,
  ],
  [
    "a new block",
    `{\n\t${head},\n\t|\n}`,
    "customer_managed_key",
    `{\n\t${head},\n\t"customer_managed_key": {\n\t\t"key_vault": "<key-vault>",\n\t\t"key_uri": "<key-uri>"\n\t}\n}`,
  ],
  ["before the file is whole", `{\n  ${head},\n  |`, "name", `{\n  ${head},\n  "name": `],
  [
    "in an item of a list",
    `{ ${$schema("registry")}, "replication_locations": [{ | }] }`,
    "location",
    `{ ${$schema("registry")}, "replication_locations": [{ "location":  }] }`,
  ],
];
for (const [name, text, take, after] of json) {
  test(`JSON, ${name}`, () => {
    const found = offers(text, "json");
    assert.equal(found.get(take), after, `${take} of ${[...found.keys()]}`);
  });
}

test("JSON, as a snippet", () => {
  const made = offers(`{\n  ${head},\n  |\n}`, "json", true);
  assert.equal(made.get("name"), `{\n  ${head},\n  "name": "$1"\n}`);
  assert.equal(made.get("hbi_workspace"), `{\n  ${head},\n  "hbi_workspace": \${1|true,false|}\n}`);
  assert.equal(
    made.get("public_network_access"),
    `{\n  ${head},\n  "public_network_access": \${1|"Disabled","Enabled"|}\n}`,
  );
});

for (const text of [
  `{ ${head}, "name": | }`,
  `{ ${head}, "name": "|" }`,
  `{ ${head} }|`,
  `{ ${head}, // |\n }`,
  `{ ${head}, "tags": [|] }`,
]) {
  test(`no key at ${text.slice(head.length + 2)}`, () => assert.deepEqual([...offers(text, "json").keys()], []));
}

test("words of the schema, where the catalog has none", () => {
  const { document, position } = open(`${schema("schedule")}trigger:\n  type: recurrence\n  frequency: |\n`);
  const items = completion(document, position, rules);
  assert.deepEqual(
    items.map(({ label }) => label),
    ["minute", "hour", "day", "week", "month"],
  );
  assert.equal(
    TextDocument.applyEdits(document, [items[1]?.textEdit as TextEdit]),
    `${schema("schedule")}trigger:\n  type: recurrence\n  frequency: hour\n`,
  );
});

test("the words of a type are those of every alternative", () => {
  const { document, position } = open(`${schema("schedule")}trigger:\n  type: cr|on\n  expression: x\n`);
  assert.deepEqual(
    completion(document, position, rules).map(({ label }) => label),
    ["cron"],
  );
  const free = open(`${schema("schedule")}trigger:\n  type: cr|on\n`);
  assert.deepEqual(
    completion(free.document, free.position, rules).map(({ label }) => label),
    ["cron", "recurrence"],
  );
});
