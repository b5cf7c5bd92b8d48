import assert from "node:assert/strict";
import { test } from "node:test";
import { type Policy, unconfigured } from "../../server/src/config/policy.ts";
import { fixAll, safeIn } from "../../server/src/features/actions/fix-all.ts";
import { inspectText } from "../../server/src/features/inspection.ts";
import { rules } from "../../server/src/rules/index.ts";
import { syntaxOf } from "../../server/src/syntax/index.ts";

const rule = "online-endpoint-key-auth";
const endpoint = (
  above: string,
  top = "",
  behind = "",
): string => `${top}$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
public_network_access: disabled
identity:
  type: system_assigned
${above}auth_mode: key${behind}
`;

const inspect = (text: string, policy: Policy = unconfigured) =>
  inspectText(syntaxOf("", text), text, rules, { name: "", siblings: [], policy, today: "2026-06-15" });
/** What is found, with the text that it points at. */
const found = (text: string, policy?: Policy): readonly string[] =>
  inspect(text, policy).findings.map((f) => `${f.severity} ${f.rule} at ${text.slice(f.span.start, f.span.end)}`);
const mended = (text: string): string => fixAll(inspect(text), rules, safeIn(inspect(text)));

const told = `warning ${rule} at key`;

test("a comment silences what it names, and says why", () => {
  const text = endpoint(`# mlwarden-disable-next-line ${rule} -- a device without identity\n`);
  assert.deepEqual(found(text), []);
  assert.deepEqual(
    inspect(text).suppressed.map(({ reason }) => reason),
    ["a device without identity"],
  );
});

for (const [until, isOver] of [
  ["2026-06-15", false],
  ["2026-12-31", false],
  ["2026-06-14", true],
  ["2020-01-01", true],
] as const)
  test(`a suppression until ${until} ${isOver ? "is over" : "holds"} on 2026-06-15`, () => {
    const text = endpoint(`# mlwarden-disable-next-line ${rule} until ${until} -- why\n`);
    assert.deepEqual(found(text), isOver ? [`information expired-suppression at ${rule}`, told] : []);
  });

test("a day that is none ends nothing, and is told", () => {
  const text = endpoint(`# mlwarden-disable-next-line ${rule} until friday -- why\n`);
  assert.deepEqual(found(text), [`warning expired-suppression at ${rule}`]);
  assert.match(inspect(text).findings[0]?.message ?? "", /^'friday' is no day such as 2026-06-15, /);
});

for (const [what, before, after, says] of [
  [
    "with its line",
    endpoint("", "# mlwarden-disable-file storage-weak-tls -- old\n"),
    endpoint(""),
    ["information unused-suppression at storage-weak-tls", told],
  ],
  [
    "from behind what it stands behind",
    endpoint("", "", " # mlwarden-disable-next-line storage-weak-tls"),
    endpoint(""),
    [told, "information unused-suppression at storage-weak-tls"],
  ],
  [
    "without the rule that it still silences",
    endpoint(`# mlwarden-disable-next-line storage-weak-tls, ${rule} -- why\n`),
    endpoint(`# mlwarden-disable-next-line ${rule} -- why\n`),
    ["information unused-suppression at storage-weak-tls"],
  ],
  [
    "that names no rule",
    endpoint("", "# mlwarden-disable-next-line\n"),
    endpoint(""),
    ["information unused-suppression at mlwarden-disable-next-line", told],
  ],
] as const)
  test(`a suppression that silences nothing is told and taken out, ${what}`, () => {
    assert.deepEqual(found(before), says);
    assert.equal(mended(before), after);
    assert.equal(mended(before.replaceAll("\n", "\r\n")), after.replaceAll("\n", "\r\n"));
  });

test("of a rule that is switched off, no suppression is called unused", () => {
  const text = endpoint(`# mlwarden-disable-next-line ${rule} -- why\n`);
  const off: Policy = { ...unconfigured, levels: new Map([[rule, { level: "off", by: "rules", file: "" }]]) };
  assert.deepEqual(found(text, off), []);
  assert.deepEqual(found(text.replace("key\n", "aad_token\n"), { ...unconfigured, profile: "article" }), [
    `information unused-suppression at ${rule}`,
  ]);
  assert.deepEqual(
    found(endpoint(`# mlwarden-disable-file endpoint-identity-none\n`), { ...unconfigured, profile: "article" }),
    [told],
  );
});

test("a reason can be asked for, and the one that the editor leaves to be written is none", () => {
  const demanding: Policy = { ...unconfigured, requireReason: true };
  for (const reason of ["", " -- <reason>", " --"])
    assert.deepEqual(found(endpoint(`# mlwarden-disable-next-line ${rule}${reason}\n`), demanding), [
      `warning suppression-without-reason at ${rule}`,
    ]);
  assert.deepEqual(found(endpoint(`# mlwarden-disable-next-line ${rule} -- why\n`), demanding), []);
});

test("faults of suppressions have levels like all others, and nothing is said while a file is being typed", () => {
  const text = endpoint("", "# mlwarden-disable-file storage-weak-tls\n");
  const off: Policy = {
    ...unconfigured,
    levels: new Map([["unused-suppression", { level: "off", by: "", file: "" }]]),
  };
  assert.deepEqual(found(text, off), [told]);
  assert.deepEqual(found(`${text}tags: [1`), [told]);
});

const ignoring = (entries: string): string => `"metadata": { "mlwarden": { "ignore": [${entries}] } },`;
const entry = (id: string, more = ""): string => `{ "rule": "${id}"${more}, "reason": "why" }`;
const template = (onTemplate: string, onResource: string): string => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  ${onTemplate}
  "parameters": { "mode": { "type": "string", "defaultValue": "Key" } },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      ${onResource}
      "name": "demo/first",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "[parameters('mode')]", "publicNetworkAccess": "Disabled" }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "apiVersion": "2024-04-01",
      "name": "demo/second",
      "identity": { "type": "SystemAssigned" },
      "properties": { "authMode": "Key", "publicNetworkAccess": "Disabled" }
    }
  ]
}`;

test("strict JSON has its suppressions in metadata: of the template, or of a resource wherever its value stands", () => {
  const [first, second] = [`information ${rule} at "Key"`, `warning ${rule} at "Key"`];
  assert.deepEqual(found(template("", "")), [first, second]);
  assert.deepEqual(found(template(ignoring(entry(rule)), "")), []);
  assert.deepEqual(found(template("", ignoring(entry(rule)))), [second]);
  assert.deepEqual(
    inspect(template(ignoring(entry(rule)), "")).suppressed.map(({ reason }) => reason),
    ["why", "why"],
  );
});

test("those have an end, too, and are taken out with their comma", () => {
  const over = entry(rule, ', "expires": "2026-01-31"');
  assert.deepEqual(found(template(ignoring(over), "")).slice(0, 1), [`information expired-suppression at "${rule}"`]);
  const unused = template(ignoring(`${entry(rule)}, ${entry("storage-weak-tls")}`), "");
  assert.deepEqual(found(unused), ['information unused-suppression at "storage-weak-tls"']);
  assert.equal(mended(unused), template(ignoring(entry(rule)), ""));
  assert.deepEqual(found(template(ignoring('{ "reason": "why" }'), "")).slice(0, 1), [
    'information unused-suppression at { "reason": "why" }',
  ]);
});

test("a suppression for a file silences wherever it stands, and one without a rule silences all rules", () => {
  assert.deepEqual(found(endpoint("", `# mlwarden-disable-file ${rule} -- why\n`)), []);
  assert.deepEqual(found(`${endpoint("")}# mlwarden-disable-file ${rule} -- why\n`), []);
  assert.deepEqual(found(endpoint("", "# mlwarden-disable-file -- why\n")), []);
  assert.deepEqual(found(endpoint("# mlwarden-disable-next-line -- why\n")), []);
});

test("one comment silences several rules, wherever it stands in its line", () => {
  assert.deepEqual(found(endpoint(`# see 4711: mlwarden-disable-next-line storage-weak-tls,${rule}  -- why  \n`)), [
    "information unused-suppression at storage-weak-tls",
  ]);
  assert.deepEqual(found(endpoint(`# mlwarden-disable-next-line ${rule}  until  2026-12-31  -- why\n`)), []);
  assert.deepEqual(found(endpoint(`# nothing of ours: ${rule}\n`)), [told]);
});

test("of several rules that silence nothing, one is taken out of the comment after the other", () => {
  const text = endpoint("# mlwarden-disable-next-line storage-weak-tls, storage-http-allowed, sas-in-path -- why\n");
  const [first] = inspect(text).findings;
  const [op] = first?.fixes[0]?.ops ?? [];
  assert.ok(op?.op === "edit");
  assert.equal(
    text.slice(0, op.span.start) + op.newText + text.slice(op.span.end),
    text.replace("storage-weak-tls, ", ""),
  );
});

for (const [what, comment, says, fix] of [
  [
    "has ended",
    `mlwarden-disable-next-line ${rule} until 2026-01-31 -- why`,
    `The suppression of '${rule}' ended on 2026-01-31.`,
    `Remove the suppression of '${rule}'`,
  ],
  [
    "has ended, of all rules",
    "mlwarden-disable-next-line until 2026-01-31 -- why",
    "The suppression ended on 2026-01-31.",
    "Remove the suppression",
  ],
  [
    "silences nothing",
    "mlwarden-disable-file sas-in-path -- why",
    "The suppression of 'sas-in-path' silences nothing.",
    "Remove the suppression of 'sas-in-path'",
  ],
  [
    "gives no reason",
    `mlwarden-disable-next-line ${rule}`,
    `The suppression of '${rule}' does not say why.`,
    undefined,
  ],
  ...["2026-02-30T", "12026-01-31", "2026-13-01"].map(
    (day) =>
      [
        `ends on ${day}`,
        `mlwarden-disable-next-line ${rule} until ${day} -- why`,
        `'${day}' is no day such as 2026-06-15, so the suppression of '${rule}' never ends.`,
        `Remove the suppression of '${rule}'`,
      ] as const,
  ),
] as const)
  test(`a suppression that ${what} says so`, () => {
    const { findings } = inspect(endpoint(`# ${comment}\n`), { ...unconfigured, requireReason: true });
    const [fault] = findings.filter((f) => f.rule.includes("suppression"));
    assert.equal(fault?.message, says);
    assert.deepEqual(
      fault.fixes.map(({ title, safe }) => [title, safe]),
      fix === undefined ? [] : [[fix, true]],
    );
  });

test("the last entry in metadata is taken out with its list", () => {
  const unused = template(ignoring(entry("storage-weak-tls")), "");
  assert.equal(mended(unused), unused.replace(/\{ "ignore": .*\] \}/, "{}"));
});

test("what metadata says in another shape silences nothing", () => {
  const all = [`information ${rule} at "Key"`, `warning ${rule} at "Key"`];
  for (const metadata of [`{ "ignore": "${rule}" }`, `["ignore"]`, `{ "ignore": { "rule": "${rule}" } }`, "null"])
    assert.deepEqual(found(template(`"metadata": { "mlwarden": ${metadata} },`, "")), all);
  assert.deepEqual(found(template(`"metadata": { "mlwarden": { "ignore": ["${rule}"] } },`, "")), [
    `information unused-suppression at "${rule}"`,
    ...all,
  ]);
});

test("a reason can be asked for in metadata, too", () => {
  const text = template(ignoring(`{ "rule": "${rule}" }`), "");
  assert.deepEqual(found(text, { ...unconfigured, requireReason: true }), [
    `warning suppression-without-reason at "${rule}"`,
  ]);
});

test("metadata of a resource says nothing of what the whole template is about", () => {
  const text = template("", ignoring(entry("secure-parameter-with-default"))).replace(
    '"parameters": {',
    '"parameters": { "apiKey": { "type": "securestring", "defaultValue": "9f8e7d6c5b4a" },',
  );
  const ids = inspect(text).findings.map((finding) => finding.rule);
  assert.ok(ids.includes("secure-parameter-with-default") && ids.includes("unused-suppression"));
});
