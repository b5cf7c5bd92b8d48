import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script without types
import { translationsInto } from "../../scripts/build/translations.mjs";
import { insertion, type ScaffoldedFile, scaffold, scaffolds } from "../../server/src/index.ts";
import { translator } from "../../server/src/language/translator.ts";
import { everyAnswer } from "../features/every-answer.ts";
import { forPeople } from "./shown.ts";

const say = translator(await translationsInto("zh-tw"), (text) => assert.fail(text));

/** Apart from what is said to people. */
const forPrograms = ({ text, languageId }: ScaffoldedFile): unknown =>
  languageId === "json"
    ? JSON.parse(text, (key, value) => (/^description$/i.test(key) ? "…" : value))
    : text.replace(/^ *# .*$/gm, "# …");

for (const each of scaffolds)
  test(`${each.id}: comments and descriptions are in Traditional Chinese, and all else is as in English`, () => {
    for (const answers of everyAnswer(each)) {
      const [english, chinese] = [scaffold(each.id, answers) ?? [], scaffold(each.id, answers, say) ?? []];
      assert.deepEqual(chinese.map(forPrograms), english.map(forPrograms), JSON.stringify(answers));
      for (const words of chinese.flatMap(({ text }) => forPeople(text))) assert.match(words, /\p{sc=Han}/u);
      for (const words of english.flatMap(({ text }) => forPeople(text))) assert.doesNotMatch(words, /\p{sc=Han}/u);
    }
  });

test("a template, and what goes to the cursor, in Traditional Chinese", () => {
  const [template] = scaffold("computeCluster", { format: "arm" }, say) ?? [];
  assert.equal(JSON.parse(template?.text ?? "").parameters.workspaceName.metadata.description, "工作區的名稱。");
  const [edit] = insertion("", { line: 0, character: 0 }, "datastore", {}, say) ?? [];
  assert.match(edit?.newText ?? "", /^# 傳輸資料的通訊協定。\nprotocol: https$/m);
});
