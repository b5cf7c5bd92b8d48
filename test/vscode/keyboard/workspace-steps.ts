import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Step } from "./step.ts";

const lens = ".codelens-decoration a";

export const workspaceSteps: readonly Step[] = [
  [
    "the light bulb in a template shows what it would change in the parameter file",
    async (person) => {
      await person.open("environments/main.json");
      await person.see(".squiggly-warning");
      await person.press("Control+g");
      await person.quickInput();
      await person.type("7:25");
      await person.press("Enter");
      await person.see(".monaco-editor.focused");
      await person.lightBulb(/Set parameter 'access' to 'Disabled' in main\.parameters\.dev\.json/);
      await person.press("Enter");
      await person.see(".bulk-edit-panel .monaco-list-row", "main.parameters.dev.json");
      await person.picture("other-file");
      await (await person.see(".monaco-button", "Discard")).click();
      await person.press("Control+1");
    },
  ],
  [
    "above a template, its environment is chosen, and remembered with the workspace",
    async (person) => {
      await person.open("environments/main.json");
      await (await person.see(lens, "Evaluated with: default, dev, prod")).click();
      await person.quickInput();
      await person.type("prod");
      await person.see(".quick-input-list .monaco-list-row.focused", "prod");
      await person.press("Enter");
      await person.see(lens, "Evaluated with: default, prod, not dev");
      await person.picture("environment");
      // By VS Code's own command, which first writes down what is to be remembered.
      const loaded = person.page.waitForEvent("load", { timeout: 60_000 });
      await person.command("Developer: Reload Window");
      await loaded;
      await person.see(".tab.active", undefined, 60_000);
      await person.open("environments/main.json");
      await person.see(lens, "Evaluated with: default, prod, not dev", 60_000);
    },
  ],
  [
    "where there are more files than are checked, the status of the language says so",
    async (person) => {
      const many = join(person.folder, "many");
      await mkdir(many);
      for (let number = 0; number <= 2000; number++) await writeFile(join(many, `${number}.yml`), "x: 1\n");
      await mkdir(join(person.folder, ".vscode"), { recursive: true });
      await writeFile(join(person.folder, ".vscode", "settings.json"), '{ "mlwarden.scope": "all" }');
      await person.open("suite/endpoint.yml");
      const status = await person.see("#status\\.languageStatus");
      for (let tries = 0; tries < 20; tries++) {
        await status.click();
        if (await person.page.locator(".hover-language-status", { hasText: "Not every file is checked" }).count())
          break;
        await person.press("Escape");
        await person.page.waitForTimeout(500);
      }
      await person.see(".hover-language-status", "Not every file is checked");
      await person.see(".hover-language-status", "Only the first 2,000 JSON and YAML files are read.");
      await person.picture("cap");
      await person.press("Escape");
    },
  ],
];
