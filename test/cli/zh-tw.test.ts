import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith, keyEndpoint, run, tokenEndpoint } from "./run.ts";

const env = { LC_ALL: "zh_TW.UTF-8" };
const cwd = folderWith({
  "f.yml": keyEndpoint,
  "good.yml": tokenEndpoint,
  "broken.yml": `${keyEndpoint}\n- [`,
  "binary.json": Uint8Array.from([0x7b, 0]),
  "new/f.yml": keyEndpoint,
  "set/mlwarden.json": '{ "rules": { "online-endpoint-key-auth": "hint" } }',
});
const said = (...args: string[]): string => {
  const { stdout, stderr } = run(args, { cwd, env });
  return stdout + stderr;
};

/** What is left of a text without what is the same in every language: commands, options, words for programs, excerpts. */
const prose = (text: string): string =>
  text
    .replace(/^ +(?:\d+)? \|.*$/gm, "")
    .replace(/^ {2}\$ .*? {2}/gm, "")
    .replace(/^ {2}[a-z-].*?(?: {2}|$)/gm, "")
    .replace(/'[^']*'|"[^"]*"|<[^>]*>|\[[^\]]*\]|--?[a-z][\w-]*/g, "")
    .replace(/\bmlwarden \w+/g, "");

/** Names of formats, standards and things have no Chinese name. */
const english = /[a-z]{2,} [a-z]{2,} [a-z]{2,}|\b(?:the|of|is|are|and|or|not|it|no|with)\b/;

test("help, for each command", () => {
  for (const command of ["", "check", "explain", "config", "rules", "init", "schema", "help"]) {
    const text = said(...(command ? [command] : []), "--help");
    assert.match(text, /^用法：/, command);
    assert.doesNotMatch(prose(text), english, command);
  }
  assert.match(said("check", "--help"), /--quiet +不顯示附註和數目/);
});

test("a line of Chinese is as wide as it looks, and begins with no comma", () => {
  for (const line of said("check", "--help").split("\n")) {
    const wide = line.match(/[\p{sc=Han}，。、；：（）「」]/gu)?.length ?? 0;
    assert.ok(line.length + wide <= 100, line);
    assert.doesNotMatch(line, /^\s*[，。、；：）」]/);
  }
});

test("what is wrong with the arguments", () => {
  assert.match(said("chek"), /^錯誤：未知的命令 'chek'\n（您是指 check 嗎？）/);
  for (const args of [
    ["check"],
    ["check", "--formt", "x"],
    ["check", "--format", "x", "."],
    ["check", "--fail-on", "x", "."],
    ["check", "--fix", "--fix-dry-run", "."],
    ["check", "--fix", "-"],
    ["check", "--max-findings", "x", "."],
    ["check", "--stdin-name", "x", "."],
    ["check", "--format", "json", "--format", "sarif", "."],
    ["check", "--output"],
    ["rules", "extra"],
    ["rules", "--source", "x"],
    ["schema", "x"],
    ["explain", "nothing-like-it"],
    ["explain", "online-endpoint-keyauth"],
    ["explain", "."],
  ]) {
    const text = said(...args);
    assert.match(text, /^(?:錯誤：|mlwarden: \p{sc=Han}|mlwarden: \. 是資料夾)/u, args.join(" "));
    assert.doesNotMatch(prose(text), english, args.join(" "));
  }
});

test("findings, their severities, the count, and notes", () => {
  const found = said("check", "f.yml", "good.yml");
  assert.match(found, /^f\.yml:3:12 警告 online-endpoint-key-auth 端點接受不會過期的金鑰。$/m);
  assert.match(found, /^2 個檔案中有 1 項發現：1 項警告。編輯器可在您檢視後修正 1 項。$/m);
  assert.match(said("check", "good.yml"), /^1 個檔案中沒有發現。$/m);
  assert.match(said("check", "gone.yml"), /^mlwarden: 無法讀取 gone\.yml：沒有此檔案或目錄$/m);
  assert.match(said("check", "binary.json"), /^mlwarden: 略過 binary\.json：它是二進位檔案$/m);
  assert.match(said("check", "f.yml", "--max-findings", "0"), /^mlwarden: 1 項發現中有 1 項未顯示$/m);
  assert.match(said("check", "f.yml", "--output", "no/r.txt"), /^mlwarden: 無法寫入 no\/r\.txt：沒有此檔案或目錄$/m);
  assert.match(said("check", ".", "--since", "HEAD"), /^mlwarden: 此資料夾不在任何 Git 存放庫中$/m);
});

test("explain, rules, config and init", () => {
  assert.match(said("explain", "good.yml"), /^good\.yml 會以 cli-v2\/managedOnlineEndpoint 檢查。/);
  assert.match(said("explain", "online-endpoint-key-auth"), /^## 原因$/m);
  assert.match(said("rules", "--profile", "strict"), /^online-endpoint-key-auth +warning +端點接受不會過期的金鑰。/m);
  const config = said("config", "set/x.yml");
  assert.match(config, /^ {4}"online-endpoint-key-auth": "hint", \/\/ mlwarden\.json 的 rules$/m);
  assert.match(config, /^\/\/ 對 x\.yml 有效的內容，來自 mlwarden\.json。$/m);
  assert.match(said("init", "new"), /^已寫入 new\/mlwarden\.json。$/m);
  const comments = readFileSync(join(cwd, "new/mlwarden.json"), "utf8").match(/(?<=\/\/ ).+/g) ?? [];
  assert.equal(comments.length, 3);
  for (const comment of comments) assert.match(comment, /^\p{sc=Han}/u);
  assert.match(said("init", "set"), /^mlwarden: 無法寫入 set\/mlwarden\.json：檔案已存在$/m);
});

test("what programs read stays English", () => {
  for (const format of ["json", "sarif", "junit", "github", "markdown"])
    assert.doesNotMatch(run(["check", "f.yml", "--format", format], { cwd, env }).stdout, /\p{sc=Han}/u, format);
});
