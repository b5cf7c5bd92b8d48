import type { Page } from "playwright-core";

const origin = "http://worker.invalid";

/** A language server that is a worker of a page, spoken to by messages. */
export class Worker {
  readonly #page: Page;
  #last = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async start(page: Page, script: string): Promise<Worker> {
    await page.route(`${origin}/`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.route(`${origin}/worker.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await page.goto(`${origin}/`);
    await page.evaluate(() => {
      const answered = new Map<number, (result: unknown) => void>();
      const worker = new globalThis.Worker("/worker.js");
      worker.onmessage = ({ data }) => answered.get(data.id)?.(data.result ?? data.error);
      Object.assign(globalThis, { worker, answered });
    });
    return new Worker(page);
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const message = { jsonrpc: "2.0", id: ++this.#last, method, params };
    const answer = await this.#page.evaluate((message) => {
      const { worker, answered } = globalThis as unknown as InPage;
      return new Promise((resolve) => {
        answered.set(message.id, resolve);
        worker.postMessage(message);
      });
    }, message);
    return answer as T;
  }

  async notify(method: string, params: unknown): Promise<void> {
    await this.#page.evaluate((message) => (globalThis as unknown as InPage).worker.postMessage(message), {
      jsonrpc: "2.0",
      method,
      params,
    });
  }
}

interface InPage {
  readonly worker: globalThis.Worker;
  readonly answered: Map<number, (result: unknown) => void>;
}
