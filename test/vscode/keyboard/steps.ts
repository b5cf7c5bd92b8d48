import assert from "node:assert/strict";
import { scaffoldSteps } from "./scaffold-steps.ts";
import type { Step } from "./step.ts";
import { workspaceSteps } from "./workspace-steps.ts";

export const steps: readonly Step[] = [
  [
    "a new user's path: open a sample, and three keys mend it",
    async (person) => {
      const start = performance.now();
      await person.open("endpoint.yml");
      // The first file has the extension and its server start.
      await person.see(".squiggly-warning, .squiggly-error", undefined, 60_000);
      const underlined = performance.now();
      await person.press("F8");
      await person.see(".marker-widget", "ML Warden");
      await person.see("[class*='gutter-lightbulb']");
      await person.lightBulb(/Set 'auth_mode' to 'aad_token'/);
      await person.press("Enter");
      await person.see(".view-line", /auth_mode:\s+aad_token/);
      const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
      console.log(
        `   underlined after ${seconds(start, underlined)}, mended ${seconds(underlined, performance.now())} later`,
      );
      assert.ok(performance.now() - underlined < 10_000, "three keys take no longer than a person does");
      await person.press("Escape", "Control+z", "Control+z");
      await person.see(".view-line", /auth_mode:\s+key/);
    },
  ],
  [
    "a sample is underlined, with its findings in the Problems panel",
    async (person) => {
      await person.open("workspace.yml");
      await person.see(".squiggly-warning, .squiggly-error");
      await person.press("Control+Shift+m");
      await person.see(".markers-panel .monaco-list-row", "ML Warden");
      await person.picture("editor");
      await person.press("Control+Shift+m");
    },
  ],
  [
    "the Problems panel lists the findings of the open file",
    async (person) => {
      await person.open("suite/endpoint.yml");
      await person.see(".squiggly-warning, .squiggly-error");
      await person.press("Control+Shift+m");
      await person.see(".markers-panel .monaco-list-row", "ML Warden");
      await person.picture("problems");
    },
  ],
  [
    "F8 goes to a finding and says what is wrong",
    async (person) => {
      await person.press("Control+1", "F8");
      await person.see(".marker-widget", "ML Warden");
      await person.picture("next-problem");
      await person.press("Escape");
    },
  ],
  [
    "the hover opens from the keyboard",
    async (person) => {
      await person.press("Control+k", "Control+i");
      await person.see(".monaco-hover", "auth_mode");
      await person.picture("hover");
      await person.press("Escape");
    },
  ],
  [
    "the light bulb offers the fix, a suppression and the rule's page; Enter applies the fix",
    async (person) => {
      await person.lightBulb();
      for (const offer of [/Set 'auth_mode' to 'aad_token'/, /Suppress/, /Explain/]) {
        await person.see(".action-widget .monaco-list-row", offer);
      }
      await person.picture("quick-fix");
      await person.press("Enter");
      await person.see(".view-line", /auth_mode:\s+aad_token/);
      await person.press("Control+z");
      await person.see(".view-line", /auth_mode:\s+key/);
    },
  ],
  [
    "a fix that shuts people out is shown before it is made",
    async (person) => {
      await person.open("workspace.yml");
      await person.see(".squiggly-warning");
      await person.press("Control+g");
      await person.quickInput();
      await person.type("7:25");
      await person.press("Enter");
      await person.see(".monaco-editor.focused");
      await person.lightBulb(/Set 'public_network_access' to 'disabled'/);
      await person.press("Enter");
      const change = await person.see(".bulk-edit-panel .monaco-list-row", /public_network_access: *enabled *disabled/);
      await change.locator(".monaco-highlighted-label").hover();
      await person.see(".monaco-hover", "May shut people out, so it is made only if you tick it");
      await person.picture("confirm");
      await (await person.see(".monaco-button", "Discard")).click();
      await person.see(".view-line", /public_network_access:\s+enabled/);
      await person.press("Control+1");
      await person.open("suite/endpoint.yml");
    },
  ],
  [
    "where many rules speak of a place, the light bulb lists apart what can be done about each",
    async (person) => {
      await person.open("azuredeploy.json");
      await person.see(".squiggly-warning");
      await person.press("Control+g");
      await person.quickInput();
      await person.type("33:8");
      await person.press("Enter");
      await person.see(".monaco-editor.focused");
      await person.lightBulb(/Add 'managedNetwork/);
      await (await person.see(".action-widget .monaco-list-row", /Suppress one of 4 rules…/)).click();
      await person.picture("listed");
      const one = /Suppress workspace-high-business-impact-off for this resource/;
      await (await person.see(".action-widget .monaco-list-row", one)).click();
      await person.see(".view-line", /"rule":\s+"workspace-high-business-impact-off"/);
      await person.press("Escape", "Control+z", "Control+z");
      await person.open("suite/endpoint.yml");
    },
  ],
  [
    "a suppression asks for its reason",
    async (person) => {
      await person.see(".squiggly-warning");
      await person.press("Control+1", "F8", "Escape");
      await person.lightBulb();
      await (await person.see(".action-widget .monaco-list-row", /Suppress .* on this line/)).click();
      await person.see(".view-line", /disable-next-line\s+online-endpoint-key-auth\s+--\s+<reason>/);
      await person.type("a demo");
      await person.see(".view-line", /disable-next-line\s+online-endpoint-key-auth\s+--\s+a\s+demo$/);
      await person.picture("suppress");
      await person.press("Escape");
      for (let times = 0; times < 8; times++) await person.press("Control+z");
      await person.see(".squiggly-warning, .squiggly-error");
    },
  ],
  [
    "the link in the Problems panel opens the rule's page inside the editor",
    async (person) => {
      await person.press("Control+Shift+m");
      await person.see(".markers-panel .monaco-list:focus");
      // Scrolled down, the list covers its first link with the name of the file.
      await person.press("Home");
      const link = await person.see(".markers-panel .details-container a");
      const rule = (await link.textContent())?.trim() ?? "";
      await link.click({ modifiers: ["Control"] });
      await person.see(".tab.active", rule);
      await person.see(".editor-instance .webview, .webview.ready");
      await person.page.waitForTimeout(1500);
      await person.picture("rule-page");
      const texts = await Promise.all(person.page.frames().map((frame) => frame.locator("h1").allTextContents()));
      assert.ok(texts.flat().length > 0, "the page is shown as formatted text");
      await person.closeTab();
    },
  ],
  [
    "Explain, in the light bulb, opens the same page",
    async (person) => {
      await person.open("suite/endpoint.yml");
      await person.press("F8", "Escape");
      await person.lightBulb();
      await (await person.see(".action-widget .monaco-list-row", /Explain/)).click();
      await person.see(".tab.active", /\.md/);
      await person.closeTab();
    },
  ],
  ...scaffoldSteps,
  [
    "Check All Files in Folder ends with a count",
    async (person) => {
      await person.command("ML Warden: Check All Files in Folder");
      await person.see(".notifications-toasts .notification-list-item-message", /\d+ findings? in \d+ of \d+ files\./);
      await person.picture("check-folder");
    },
  ],
  [
    "the view tells how each resource stands with each control, by keyboard",
    async (person) => {
      await person.command("Explorer: Focus on ML Warden View");
      await person.see(".pane-body .monaco-list-row", "compute cluster");
      await person.page
        .locator(".pane.expanded", { hasText: "compute cluster" })
        .locator(".monaco-list")
        .first()
        .focus();
      await person.press("Home", "ArrowRight");
      await person.see(".pane-body .monaco-list-row", /(identity|network|secrets).*(met|depends)/);
      await person.picture("posture");
    },
  ],
  [
    "the picture of the deployment leads to the files by keyboard",
    async (person) => {
      await person.command("View: Hide Panel");
      await person.command("ML Warden: Show Picture of the Deployment");
      await person.see(".tab.active", "Picture of the Deployment");
      const boxes = async () => {
        for (const frame of person.page.frames())
          if (await frame.locator("g.box").count()) return frame.locator("g.box");
        return undefined;
      };
      for (let tries = 0; tries < 40 && !(await boxes()); tries++) await person.page.waitForTimeout(250);
      const drawn = await boxes();
      assert.ok(drawn, "boxes are drawn");
      await person.page.setViewportSize({ width: 2000, height: 1000 });
      await person.picture("picture");
      await person.page.setViewportSize({ width: 1400, height: 900 });
      await drawn.first().focus();
      await person.press("Enter");
      await person.see(".monaco-editor.focused");
    },
  ],
  [
    "the walkthrough has four steps, and the first opens something to find fault with",
    async (person) => {
      await person.command("View: Close Editors in Other Groups");
      await person.command("Welcome: Open Walkthrough");
      await person.quickInput();
      await person.type("Get Started with ML Warden");
      await person.press("Enter");
      await person.see(".getting-started-detail-title, .getting-started-category", /Get Started with ML Warden/);
      const titles = person.page.locator(".getting-started-step .step-title");
      assert.equal(await titles.count(), 4);
      const { y: lastAt = Number.NaN } = (await titles.last().boundingBox()) ?? {};
      assert.ok(lastAt < 800, "all four are in view");
      await person.picture("walkthrough");
      await person.command("ML Warden: Open an Insecure Endpoint to Try Out");
      await person.see(".squiggly-warning");
    },
  ],
  [
    "the language status tells what the file is taken for",
    async (person) => {
      await person.open("suite/endpoint.yml");
      const status = await person.see("#status\\.languageStatus");
      await status.click();
      await person.see(".hover-language-status", /managedOnlineEndpoint/);
      await person.picture("status");
      await person.press("Escape");
    },
  ],
  [
    "the level of a rule is chosen from the light bulb, and written to mlwarden.json",
    async (person) => {
      await person.open("suite/endpoint.yml");
      await person.see(".squiggly-warning");
      await person.press("F8", "Escape");
      await person.lightBulb();
      await (await person.see(".action-widget .monaco-list-row", /Change the level/)).click();
      await person.quickInput();
      await person.type("error");
      await person.press("Enter");
      await person.see(".squiggly-error");
      await person.picture("level");
      await person.see(".explorer-folders-view .monaco-list-row", "mlwarden.json");
    },
  ],
  ...workspaceSteps,
];
