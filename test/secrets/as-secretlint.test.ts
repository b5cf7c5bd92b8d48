import assert from "node:assert/strict";
import { test } from "node:test";
import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { leakIn, leakInWords, leakUnder } from "../../server/src/rules/leak.ts";

/** What secretlint's recommended rules flag, by the rule's name. */
async function flagged(content: string): Promise<readonly string[]> {
  const { messages } = await lintSource({
    source: { filePath: "/file.yml", content, ext: ".yml", contentType: "text" },
    options: { config: { rules: [{ id: creator.meta.id, rule: creator }] }, noPhysicFilePath: true },
  });
  return messages.map(({ ruleId }) => ruleId.replace("@secretlint/secretlint-rule-", ""));
}

/** Made up, of letters and digits that look random enough. */
const made = (length: number): string => "m4d3Up7F0rTh1sT3stOn1yN0b0dyH4sIt".repeat(10).slice(0, length);
const letters = (length: number): string => "madeUpForThisTestOnlyNobodyHasIt".repeat(3).slice(0, length);
const hex = (length: number): string => "0123456789abcdef".repeat(5).slice(0, length);
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/=+$/, "");
const der = Buffer.concat([Buffer.from([0x30, 0x82, 0x01, 0x20, 0x02, 0x01, 0x00]), Buffer.alloc(281, 7)]).toString(
  "base64",
);

/** Each rule of theirs that has something to do in a file of Azure ML, with a text that it flags. Joined, so that no scanner of repositories stumbles over them. */
const samples: readonly (readonly [string, readonly string[]])[] = [
  ["privatekey", ["-----BEGIN", " PRIVATE KEY-----\n", der, "\n-----END", " PRIVATE KEY-----"]],
  ["databricks", ["dapi", hex(32)]],
  ["github", ["ghp_", made(36)]],
  ["github", ["github_pat_", made(82)]],
  ["gitlab", ["glpat-", made(20)]],
  ["huggingface", ["hf_", letters(34)]],
  ["npm", ["npm_", made(36)]],
  ["docker", ["dckr_pat_", made(27)]],
  ["openai", ["sk-", made(20), "T3BlbkFJ", made(20)]],
  ["openai", ["sk-proj-", made(58), "T3BlbkFJ", made(58)]],
  ["anthropic", ["sk-ant-api03-", made(91), "AA"]],
  ["groq", ["gsk_", made(52)]],
  ["slack", ["xoxb-", "123456789012-123456789012-", made(24)]],
  ["slack", ["https://hooks.slack.com/services/", "T01234567/B01234567/", made(24)]],
  ["sendgrid", ["SG.", made(22), ".", made(43)]],
  ["shopify", ["shpat_", hex(32)]],
  ["linear", ["lin_api_", made(40)]],
  ["notion", ["ntn_", "01234567890", made(35)]],
  ["figma", ["figd_", made(40)]],
  ["grafana", ["glsa_", made(32), "_", hex(8)]],
  ["hashicorp-vault", ["hvs.", made(95)]],
  ["vercel", ["vcp_", made(24)]],
  ["basicauth", ["https://", "trainer:", "m4d3up", "@packages.contoso.com/simple"]],
  ["database-connection-string", ["postgresql://", "trainer:", "m4d3up", "@db.contoso.com/orders"]],
  ["database-connection-string", ["mysql://", "trainer:", "m4d3up", "@db.contoso.com/orders"]],
  ["database-connection-string", ["mongodb+srv://", "trainer:", "m4d3up", "@db.contoso.com/orders"]],
  ["1password", ["ops_", base64(JSON.stringify({ email: "a@contoso.com", secretKey: made(120) }))]],
];

for (const [rule, parts] of samples) {
  const text = parts.join("");
  test(`what ${rule} of secretlint flags in ${parts[0]}… is a leak`, async () => {
    assert.deepEqual([...new Set(await flagged(`token: "${text}"\n`))], [rule], "secretlint knows the sample");
    assert.equal(leakInWords(text)?.sure, true);
    assert.equal(leakInWords(`python train.py ${text} --epochs 3`)?.sure, true, "among other words, too");
  });
}

test("an AWS key is known by its name, as it is to secretlint", async () => {
  const text = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYm4d3upK3Y"].join("/");
  assert.deepEqual(await flagged(`AWS_SECRET_ACCESS_KEY="${text.padEnd(40, "x")}"`), ["aws"]);
  assert.equal(leakUnder("AWS_SECRET_ACCESS_KEY", text.padEnd(40, "x"))?.sure, true);
});

/** Marks of Azure's own keys, by the table of microsoft/security-utilities (SEC101). */
const azure: readonly (readonly [string, readonly string[]])[] = [
  ["storage account key", [made(76), "+ASt", made(5), "A=="]],
  ["storage connection string", ["AccountName=contoso;AccountKey=", made(86), "=="]],
  ["signature", ["?sv=2022-11-02&sr=c&sig=", made(43), "%3D"]],
  ["Service Bus connection string", ["Endpoint=sb://contoso/;SharedAccessKeyName=a;SharedAccessKey=", made(43), "="]],
  ["Event Hubs key", [made(33), "+AEhA", made(5), "="]],
  ["Functions key", [made(44), "AzFu", made(5), "A=="]],
  ["AI Search key", [made(42), "AzSeA", made(5)]],
  ["container registry key", [made(42), "+ACRA", made(5)]],
  ["service key", [made(52), "JQQJ99", "A", "A", made(24)]],
  ["client secret", ["abc", "8Q~", made(34)]],
  ["JSON web token", ["eyJ", made(20), ".eyJ", made(40), ".", made(40)]],
];

for (const [what, parts] of azure)
  test(`an Azure ${what} is a leak`, () => assert.equal(leakInWords(parts.join(""))?.sure, true));

// Of a private key, the beginning is enough.
for (const [rule, [mark = "", ...rest]] of samples.filter(([name]) => name !== "privatekey"))
  test(`the mark of ${rule} alone is no leak: ${mark}`, () =>
    assert.equal(leakIn(mark + rest.join("").slice(0, 9)), undefined));

for (const [what, parts] of azure)
  test(`half an Azure ${what} is no leak`, () => {
    const text = parts.join("");
    const middle = Math.floor(text.length / 2);
    assert.equal(leakIn(text.slice(0, middle)), undefined);
    assert.equal(leakIn(text.slice(middle)), undefined);
  });
