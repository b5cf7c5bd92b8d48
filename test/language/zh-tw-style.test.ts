import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
// @ts-expect-error: a script without types
import { translationsInto } from "../../scripts/build/translations.mjs";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const all: Readonly<Record<string, string>> = await translationsInto("zh-tw");
const texts: readonly string[] = [
  ...Object.values(all),
  ...Object.values<string>(JSON.parse(read("l10n/bundle.l10n.zh-tw.json"))),
  ...Object.values<string>(JSON.parse(read("package.nls.zh-tw.json"))),
  ...readdirSync(new URL("../../walkthrough/zh-tw", import.meta.url)).map((name) => read(`walkthrough/zh-tw/${name}`)),
];

/** Without code, names in quotes, addresses, and the names of VS Code's commands, which it spells in its own way. */
const prose = (text: string): string =>
  text
    .replace(/```[\s\S]*?```/g, "")
    .replace(/\{\d\}(?::\{\d\})+: |`[^`]*`|'[^' ]*'|https?:[^\s)）]+|\]\([^)]*\)/g, "x")
    .replace(/\*+[^*]+: [^*]+\*+/g, "x");

/** What is said otherwise in Taiwan, or in Azure's own pages there. */
const foreign = new RegExp(
  [
    ...[
      "數據",
      "默認",
      "設置",
      "訪問",
      "(?<!租)用戶(?!端)",
      "網絡",
      "信息",
      "服務器",
      "軟件",
      "硬件",
      "支持",
      "文件夾",
      "緩存",
    ],
    ...[
      "隊列",
      "線程",
      "接口",
      "加載",
      "字符(?!串)",
      "字段",
      "字節",
      "屏幕",
      "打印",
      "鏈接",
      "視頻",
      "質量",
      "(?<!程式)代碼(?<!結束代碼)",
    ],
    ...[
      "內存",
      "磁盤",
      "(?<!連接)端口",
      "協議",
      "實例",
      "集群",
      "模塊",
      "組件",
      "創建",
      "(?<!程式)運行",
      "(?<!微)調用",
      "兼容",
    ],
    ...[
      "菜單",
      "窗口",
      "鼠標",
      "光標",
      "令牌",
      "密鑰",
      "公鑰",
      "私鑰",
      "口令",
      "憑據",
      "腳本",
      "變量",
      "函數",
      "循環",
      "返回",
      "異步",
    ],
    ...[
      "日誌",
      "標簽",
      "插件",
      "智能",
      "優化",
      "雲計算",
      "存儲(?!存)",
      "導入",
      "導出",
      "上載",
      "身份",
      "帳號",
      "賬",
      "託管",
      "訂閱",
      "審計",
    ],
    ...[
      "激活",
      "標識",
      "微軟",
      "文檔",
      "域名",
      "監控",
      "授予",
      "擴充功能",
      "回合",
      "呼叫端(?!點)",
      "處理程序",
      "客戶管理的金鑰",
    ],
  ].join("|"),
  "u",
);

test("the words are those of Taiwan, and of Azure's pages there", () => {
  for (const text of texts) assert.doesNotMatch(prose(text), foreign, text);
});

test("punctuation inside a Chinese sentence is full width", () => {
  const half =
    /[\p{sc=Han}」）] ?[,;:!?()](?!\d)|[,;:!?(] ?[\p{sc=Han}「（]|\p{sc=Han}\.(?![\w…])|\p{sc=Han} ?\.\.\.|["“”]\p{sc=Han}/u;
  for (const text of texts) assert.doesNotMatch(prose(text), half, text);
});

test("no space beside full-width punctuation", () => {
  for (const text of texts)
    assert.doesNotMatch(prose(text), /[，。、；：）」] +\p{sc=Han}| +[，。、；：！？）」]/u, text);
});

test("emphasis in Chinese is shown as such: its marks touch no punctuation on one side and a letter on the other", () => {
  for (const text of texts)
    for (const { 0: all, 1: inner = "", index } of prose(text).matchAll(/\*+([^*\n]+)\*+/g)) {
      const [before, after] = [prose(text)[index - 1] ?? " ", prose(text)[index + all.length] ?? " "];
      assert.ok(!(/^\p{P}/u.test(inner) && /[\p{L}\p{N}]/u.test(before)), text);
      assert.ok(!(/\p{P}$/u.test(inner) && /[\p{L}\p{N}]/u.test(after)), text);
    }
});

test("Azure's words are used throughout", () => {
  const words: readonly (readonly [english: RegExp, chinese: RegExp])[] = [
    [/managed identit(?:y|ies)/i, /受控識別/],
    [/customer-managed key/i, /客戶自控金鑰/],
    [/resource group/i, /資源群組/],
    [/private endpoint/i, /私人端點/],
    [/virtual network/i, /虛擬網路/],
    [/storage account/i, /儲存體帳戶/],
    [/container registr/i, /容器登錄/],
    [/compute instance/i, /計算執行個體/],
    [/managed network/i, /受控網路/],
    [/outbound rule/i, /輸出規則/],
    [/soft delete/i, /虛刪除/],
    [/purge protection/i, /清除保護/],
    [/environment variable/i, /環境變數/],
    [/connection string/i, /連接字串/],
    [/\bconfigurations?\b/i, /組態/],
    [/\bcallers?\b/i, /呼叫者/],
  ];
  for (const [text, translation] of Object.entries(all))
    for (const [english, chinese] of words)
      if (english.test(text.replace(/`[^`]*`|'[^' ]*'|\([^ )]*\)/g, ""))) assert.match(translation, chinese, text);
});
