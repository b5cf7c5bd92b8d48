import assert from "node:assert/strict";
import { test } from "node:test";
import { translator } from "../../server/src/language/translator.ts";

const missed: string[] = [];
const say = translator(
  {
    "The door is open.": "門開著。",
    "Close it.": "關上。",
    "{0}: {1} is not set, which means {2}.": "{0}：未設定 {1}，即 {2}。",
    "{0}, unless a deployment overrides the default of parameter {1}.": "{0}，除非部署覆寫參數 {1} 的預設值。",
    "Set {0} to {1}": "將 {0} 設為 {1}",
    Why: "為什麼",
    "Not this ({=0}):": "不要這樣（{0}）：",
  },
  (text) => missed.push(text),
);

test("a text that is known as a whole", () => assert.equal(say("The door is open."), "門開著。"));

test("what varies is put where the other language wants it, and sentences in it are translated", () => {
  assert.equal(say("Set 'lock' to 'on'"), "將 'lock' 設為 'on'");
  assert.equal(say("The door is open: 'lock' is not set, which means 'off'."), "門開著：未設定 'lock'，即 'off'。");
  assert.equal(
    say("The door is open, unless a deployment overrides the default of parameter 'x'."),
    "門開著，除非部署覆寫參數 'x' 的預設值。",
  );
});

test("sentence by sentence where the whole is not known", () => {
  assert.equal(say("The door is open. Close it."), "門開著。關上。");
});

test("Markdown keeps its marks, and code stays as it is", () => {
  assert.equal(
    say("## Why\n\n- Close it.\n\n```yaml\nWhy: Why\n```"),
    "## 為什麼\n\n- 關上。\n\n```yaml\nWhy: Why\n```",
  );
});

test("what is to be kept is kept, and a row of a table is translated cell by cell", () => {
  assert.equal(say("Not this (why close it):"), "不要這樣（why close it）：");
  assert.equal(say("| Why | Close it. | `x` |"), "| 為什麼 | 關上。 | `x` |");
});

test("what is not known stays English, and is told", () => {
  missed.length = 0;
  assert.equal(say("Nobody knows this."), "Nobody knows this.");
  assert.equal(say("`code` 'name' https://example.com"), "`code` 'name' https://example.com");
  assert.deepEqual(missed, ["Nobody knows this."]);
});

test("a text that looks like a pattern is none", () => assert.equal(say("Set (a+)+$ to .*"), "將 (a+)+$ 設為 .*"));
