import assert from "node:assert/strict";
import { test } from "node:test";
import { Editor, modern } from "./editor.ts";

const endpoint = `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: demo
auth_mode: key
public_network_access: disabled
`;

async function firstMessage(locale: string | undefined): Promise<string | undefined> {
  const editor = new Editor();
  await editor.start(modern, {}, locale);
  const [first] = await editor.diagnostics(await editor.open(endpoint, "yaml"));
  assert.equal(await editor.end(), 0);
  return first && String(first.message);
}

test("an editor in Traditional Chinese is answered in it; any other in English", async () => {
  assert.match((await firstMessage("zh-TW")) ?? "", /\p{Script=Han}/u);
  assert.equal(await firstMessage("de"), await firstMessage(undefined));
  assert.equal(await firstMessage("../../package"), "The endpoint accepts keys that do not expire.");
});
