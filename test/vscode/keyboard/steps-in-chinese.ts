import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Person } from "./person.ts";
import type { Step } from "./step.ts";

/** What stands on a page that is shown as formatted text; nothing while it is still being loaded. */
async function headings(person: Person): Promise<readonly string[]> {
  const frames = person.page.frames().map((frame) =>
    frame
      .locator("h1, h2")
      .allTextContents()
      .catch(() => []),
  );
  return (await Promise.all(frames)).flat();
}

export const stepsInChinese: readonly Step[] = [
  [
    "in zh-TW: a finding, in the editor and in the Problems panel",
    async (person) => {
      await person.open("suite/endpoint.yml");
      await person.see(".squiggly-warning", undefined, 60_000);
      await person.press("Control+Shift+m");
      await person.see(".markers-panel .monaco-list-row", "端點接受不會過期的金鑰。");
      await person.press("Control+Shift+m", "Control+1", "F8");
      await person.see(".marker-widget", "端點接受不會過期的金鑰。");
      await person.press("Escape");
    },
  ],
  [
    "in zh-TW: the hover",
    async (person) => {
      await person.press("Control+k", "Control+i");
      await person.see(".monaco-hover", "呼叫者必須出示什麼，才能讓端點評分。");
      await person.see(".monaco-hover", /目前：.*key/);
      await person.picture("hover");
      const text = await person.page.locator(".monaco-hover").first().innerText();
      assert.doesNotMatch(text, /\*（/, "emphasis is shown as such");
      await person.press("Escape");
    },
  ],
  [
    "in zh-TW: the light bulb, and the page of the rule",
    async (person) => {
      await person.lightBulb();
      for (const offer of [
        /將 'auth_mode' 設為 'aad_token'/,
        /隱藏此行的/,
        /隱藏此檔案中的/,
        /在 mlwarden.json 中變更 .* 的層級/,
      ]) {
        await person.see(".action-widget .monaco-list-row", offer);
      }
      await person.picture("quick-fix");
      await (await person.see(".action-widget .monaco-list-row", /說明 /)).click();
      await person.see(".tab.active", /\.md/);
      for (let tries = 0; tries < 40 && !(await headings(person)).includes("原因"); tries++)
        await person.page.waitForTimeout(250);
      assert.ok((await headings(person)).includes("原因"), "the page is in Chinese");
      await person.picture("rule-page");
      await person.closeTab();
    },
  ],
  [
    "in zh-TW: a command by its title, and the wizard it opens",
    async (person) => {
      await person.command("ML Warden: 新增");
      await person.see(".quick-input-title", "新增 Azure ML 檔案");
      await person.type("線上端點");
      await person.see(".quick-input-list .monaco-list-row.focused", "線上端點與部署");
      await person.picture("wizard");
      await person.press("Enter");
      await person.see(".quick-input-title", /端點的名稱/);
      await person.press("Escape");
    },
  ],
  [
    "in zh-TW: the comments of a new file",
    async (person) => {
      await person.command("ML Warden: 新增");
      await person.see(".quick-input-title", "新增 Azure ML 檔案");
      await person.type("資料存放區");
      await person.see(".quick-input-list .monaco-list-row.focused", "資料存放區");
      await person.press("Enter");
      await (await person.see(".quick-input-titlebar .codicon-check-all")).click();
      await person.see(".view-line", /#\s+傳輸資料的通訊協定。/);
      await person.see("#status\\.editor\\.mode", "YAML");
      await person.picture("new-file");
      await person.press("Escape");
      await person.page.locator(".tab", { hasText: "預覽" }).first().waitFor({ state: "detached" });
    },
  ],
  [
    "in zh-TW: the posture view and the language status",
    async (person) => {
      await person.open("suite/endpoint.yml");
      await person.command("Explorer: Focus on ML Warden View");
      await person.see(".pane-body .monaco-list-row", "線上端點");
      await (await person.see("#status\\.languageStatus")).click();
      await person.see(".hover-language-status", "為什麼？");
      await person.press("Escape");
    },
  ],
  [
    "in zh-TW: what VS Code says of a key of mlwarden.json",
    async (person) => {
      await writeFile(join(person.folder, "mlwarden.json"), '{ "profile": "strict" }');
      await person.open("mlwarden.json");
      await (await person.see(".view-line span span", "profile")).click();
      const hover = person.page.locator(".monaco-hover", { hasText: "規則的嚴重性適用於誰。" }).first();
      // VS Code's JSON extension starts with the first file of JSON.
      for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
        await person.press("Escape", "Control+k", "Control+i");
        await hover.waitFor({ state: "visible", timeout: 3000 }).catch(() => {});
      }
      assert.ok(await hover.isVisible(), "the hover is in Chinese");
      await person.picture("configuration");
      await person.press("Escape");
    },
  ],
  [
    "in zh-TW: the walkthrough",
    async (person) => {
      await person.command("Welcome: Open Walkthrough");
      await person.quickInput();
      await person.type("開始使用 ML Warden");
      await person.press("Enter");
      await person.see(".getting-started-step .step-title", "按一個鍵即可修正");
      await person.picture("walkthrough");
    },
  ],
];
