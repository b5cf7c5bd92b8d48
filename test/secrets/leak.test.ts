import assert from "node:assert/strict";
import { test } from "node:test";
import { leakIn, leakInWords, leakUnder } from "../../server/src/rules/leak.ts";
import { leakInCommand } from "../../server/src/rules/leak-in-command.ts";

// Made up, and put together here, so that no scanner takes this file for a leak.
const random = ["m4d3", "Up7", "F0r", "Th1s", "T3st", "On1y"].join("");
const password = "Kj8-mnQ2x!pW";
const accountKey = `AccountKey=${"TWFkZVVw".repeat(10)}TWFkZQ==`;

for (const [name, text, expected] of [
  ["api_key", random, "a secret"],
  ["openAiApiKey", random, "a secret"],
  ["api_key_2", random, "a secret"],
  ["partition_key", random, undefined],
  ["colour", random, undefined],
  ["api_key", password, undefined],
  ["password", password, "a password"],
  ["dbPassword1", password, "a password"],
  ["password", "Kj8!mnQ2", "a password"],
  ["password", "Kj8!mnQ", undefined],
  ["password", "kj-mnqx!pw", undefined],
  ["password", "Kj8 mnQ2x!pW", undefined],
  ["password", "Kolibri2031", "a password"],
  ["password", "team-Kolibri2031", undefined],
  ["password", "Kolibri2031-Nest", undefined],
  ["password", "Kolibri-Nest", undefined],
  ["api_key", "Kolibri203120312031203120312031", undefined],
  ["api_key", `./keys/${random}`, undefined],
  ["api_key", `d:\\${random}`, undefined],
  ["api_key", `wasbs://${random}`, undefined],
  ["api_key", `use-d:\\${random}`, "a secret"],
  ["client_secret", "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", undefined],
  ["api_key", `<${random}>`, undefined],
] as const)
  test(`'${text}' under '${name}' is ${expected ?? "no secret"}`, () =>
    assert.equal(leakUnder(name, text)?.what, expected));

test("a shape alone is enough, in any word of a text", () => {
  assert.equal(leakIn(accountKey)?.what, "an account key");
  assert.equal(leakInWords(`store it: "${accountKey}", then go`)?.what, "an account key");
  assert.equal(leakInWords(`<placeholder> and ${accountKey}`)?.what, "an account key");
  assert.equal(leakInWords("nothing to see here"), undefined);
});

for (const [command, expected] of [
  [`az login --password ${password}`, "a password"],
  [`az login --password=${password}`, "a password"],
  [`tool -password=${password}`, "a password"],
  [`tool /password:${password}`, "a password"],
  [`docker run -e DB_PASSWORD="${password}" image`, "a password"],
  [`docker login -u me -p ${password}`, "a password"],
  [`sshpass -P '${password}' ssh host`, "a password"],
  [`mkdir -p ${password}`, undefined],
  [`docker login -path ${password}`, undefined],
  [`docker login --http ${password}`, undefined],
  [`docker run -e API_TOKEN="0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0" image`, undefined],
  [`train --token=$TOKEN ${random}`, undefined],
  [`train --key ${random}`, "a secret"],
  [`train --colour ${random}`, undefined],
  [`curl -H "Authorization: Bearer ${random}"`, "a secret"],
  [`curl -H "Authorization: Basic: ${random}"`, undefined],
  [`python train.py --store "${accountKey}"`, "an account key"],
] as const)
  test(`'${command}' gives away ${expected ?? "nothing"}`, () => assert.equal(leakInCommand(command)?.what, expected));

test("an argument that is written apart goes with the one before it", () => {
  assert.equal(leakInCommand(random, "--token")?.what, "a secret");
  assert.equal(leakInCommand(random, "train.py"), undefined);
  assert.equal(leakInCommand(random), undefined);
});
