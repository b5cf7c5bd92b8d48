import type { Page } from "playwright-core";

const origin = "http://worker.invalid";

/** A language server that is a worker of a page, spoken to by messages. */
export class Worker {
  readonly #page: Page;
  #last = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** The scripts run one after the other, as the extension has it. */
  static async start(page: Page, scripts: readonly string[]): Promise<Worker> {
    await page.route(`${origin}/`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    const addresses = scripts.map((_, index) => `${origin}/${index}.js`);
    for (const [index, address] of addresses.entries())
      await page.route(address, (route) =>
        route.fulfill({ contentType: "text/javascript", body: scripts[index] ?? "" }),
      );
    await page.goto(`${origin}/`);
    await page.evaluate((addresses) => {
      const answered = new Map<number, (result: unknown) => void>();
      const program = new Blob([`importScripts(${addresses.map((address) => JSON.stringify(address))})`]);
      const worker = new globalThis.Worker(URL.createObjectURL(program));
      worker.onmessage = ({ data }) => answered.get(data.id)?.(data.result ?? data.error);
      Object.assign(globalThis, { worker, answered });
    }, addresses);
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
