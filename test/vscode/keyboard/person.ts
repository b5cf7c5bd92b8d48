import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

/** What a person at the keyboard does and sees. */
export class Person {
  readonly page: Page;
  readonly #pictures: string;

  constructor(page: Page, pictures: string) {
    this.page = page;
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

  quickInput(): Promise<Locator> {
    return this.see(".quick-input-widget:not([style*='display: none']) input");
  }

  /** Waits until something is on the screen. */
  async see(selector: string, text?: string | RegExp): Promise<Locator> {
    const locator = this.page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    await locator.waitFor({ state: "visible", timeout: 20_000 });
    return locator;
  }

  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }
}
