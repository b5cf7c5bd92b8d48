import assert from "node:assert/strict";
import { test } from "node:test";
import { settings } from "../../server/src/catalog/index.ts";
import type { Setting } from "../../server/src/catalog/setting.ts";

interface Found {
  readonly file: string;
  readonly name: string;
  readonly setting: Setting;
}

const load = (file: string) => import(new URL(`../../scripts/new-rule/${file}`, import.meta.url).href);
const { findSetting } = (await load("find-setting.mjs")) as { findSetting: (s: string, id?: string) => Promise<Found> };
const { skeleton } = (await load("skeleton.mjs")) as { skeleton: (id: string, found: Found) => string };

test("a rule can be begun for every setting of the catalog", async () => {
  for (const { id } of settings) {
    const found = await findSetting("any", id);
    assert.equal(found.setting.id, id);
    const text = skeleton("new-rule", found);
    assert.match(text, /^import \{ \w+ \} from "\.\.\/\.\.\/catalog\/[\w-]+\.ts";\n/);
    assert.doesNotMatch(text, /undefined|NaN|\[object/, id);
  }
});

test("without a setting the file of the subject decides", async () => {
  assert.equal((await findSetting("job")).file, "job.ts");
  await assert.rejects(findSetting("nothing"), /name the setting/);
  await assert.rejects(findSetting("job", "job.nothing"), /add a row for it first/);
});
