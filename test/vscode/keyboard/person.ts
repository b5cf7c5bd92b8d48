import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** What a person at the keyboard does and sees. */
export class Person {
  readonly page: Page;
  /** What is open. */
  readonly folder: string;
  readonly #pictures: string;

  constructor(page: Page, folder: string, pictures: string) {
    this.page = page;
    this.folder = folder;
    this.#pictures = pictures;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 10 });
  }

  async open(file: string): Promise<void> {
    await this.press("Control+p");
    await this.quickInput();
    await this.type(file);
    await this.see(".quick-input-list .monaco-list-row.focused", file.split("/").at(-1));
    await this.press("Enter");
    await this.see(".tab.active", file.split("/").at(-1));
  }

  async command(title: string): Promise<void> {
    await this.press("F1");
    await this.quickInput();
    await this.type(title);
    await this.see(".quick-input-list .monaco-list-row.focused", title);
    await this.press("Enter");
  }

  /**
   * Opens the menu of the light bulb with `offer` chosen. What is just opening or closing (a hover, another extension)
   * may keep the keystroke to itself or close the menu: a person presses again.
   */
  async lightBulb(offer: string | RegExp = ""): Promise<void> {
    const menu = this.page.locator(".action-widget .monaco-list-row").first();
    const chosen = this.page.locator(".action-widget .monaco-list-row.focused", { hasText: offer }).first();
    for (let tries = 0; tries < 10 && !(await chosen.isVisible()); tries++) {
      if (!(await menu.isVisible())) await this.press("Control+.");
      await chosen.waitFor({ state: "visible", timeout: 2000 }).catch(() => {});
    }
    await this.see(".action-widget .monaco-list-row.focused", offer, 2000);
  }

  /** By mouse: a page that is still loading may take the keyboard at any moment. */
  async closeTab(): Promise<void> {
    const tab = this.page.locator(".tab.active").first();
    const name = await tab.getAttribute("data-resource-name");
    await tab.locator(".tab-actions .action-label").click();
    await this.page.locator(`.tab[data-resource-name="${name}"]`).waitFor({ state: "detached" });
  }

  quickInput(): Promise<Locator> {
    return this.see(".quick-input-widget:not([style*='display: none']) input");
  }

  /** Waits until something is on the screen. */
  async see(selector: string, text?: string | RegExp, timeout = 20_000): Promise<Locator> {
    const locator = this.page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    await locator.waitFor({ state: "visible", timeout });
    return locator;
  }

  async picture(name: string): Promise<void> {
    await this.page.mouse.move(700, 890);
    await this.page.waitForTimeout(600);
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }
}
